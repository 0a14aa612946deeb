package dev.holdfast.infra.api;

import dev.holdfast.infra.Acknowledged;
import dev.holdfast.infra.description.Route;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigatewayv2.AddRoutesOptions;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.AccessLogSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.CfnStage.RouteSettingsProperty;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * The HTTP API: a route for each of the contract and none besides, limits on each route for all
 * callers together, and a log of which route was asked and how it went. The log names no path,
 * since that holds a session's id, and no caller.
 */
final class HttpDoor extends Construct {
  private static final String LOGGED =
      """
      {"time":"$context.requestTimeEpoch","requestId":"$context.requestId",\
      "routeKey":"$context.routeKey","status":"$context.status",\
      "latencyMs":"$context.responseLatency","functionMs":"$context.integrationLatency",\
      "functionStatus":"$context.integrationStatus","bytes":"$context.responseLength",\
      "error":"$context.error.responseType"}\
      """;

  private final HttpApi api;

  HttpDoor(Construct scope, Settings settings, List<FunctionOnAws> functions) {
    super(scope, "Http");
    api =
        HttpApi.Builder.create(this, "Api")
            .description("Holdfast, stage " + settings.stage())
            .createDefaultStage(false)
            .build();
    functions.forEach(this::route);
    LogGroup log = FunctionOnAws.log(this, "AccessLog", settings.logDays());
    CfnStage.Builder.create(this, "Stage")
        .apiId(api.getApiId())
        .stageName("$default")
        .autoDeploy(true)
        .defaultRouteSettings(
            RouteSettingsProperty.builder()
                .throttlingRateLimit(settings.rate())
                .throttlingBurstLimit(settings.burst())
                .build())
        .accessLogSettings(
            AccessLogSettingsProperty.builder()
                .destinationArn(log.getLogGroupArn())
                .format(LOGGED)
                .build())
        .build();
  }

  private void route(FunctionOnAws function) {
    HttpLambdaIntegration integration =
        HttpLambdaIntegration.Builder.create(function.getNode().getId(), function.live())
            // One permission for the API, not one a route: their sum has a limit of 20 KB.
            .scopePermissionToRoute(false)
            .build();
    for (Route route : function.description().routes()) {
      List<HttpRoute> routes =
          api.addRoutes(
              AddRoutesOptions.builder()
                  .path(route.path())
                  .methods(List.of(HttpMethod.valueOf(route.method())))
                  .integration(integration)
                  .build());
      routes.forEach(HttpDoor::acknowledge);
    }
  }

  private static void acknowledge(HttpRoute route) {
    Acknowledged.at(
        route,
        "AwsSolutions-APIG4",
        "The function decides: an open session by its id, a locked one by the key of a device,"
            + " and nothing without the secret that CloudFront sends.");
  }

  HttpApi api() {
    return api;
  }

  /** As CloudFront reaches it: the host alone. */
  String host() {
    Stack stack = Stack.of(this);
    return api.getApiId() + ".execute-api." + stack.getRegion() + "." + stack.getUrlSuffix();
  }
}
