package dev.holdfast.infra.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Synthesis;
import dev.holdfast.infra.Template;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HttpDoorTest {
  private static Template api() {
    return Synthesis.plain().api();
  }

  @Test
  void eachRouteGoesToTheLiveVersionOfItsFunctionAndThereIsNoOther() {
    Map<String, String> expected = new TreeMap<>();
    for (FunctionDescription function : Functions.ALL) {
      function.routes().forEach(route -> expected.put(route.key(), function.name()));
    }

    Map<String, String> made = new TreeMap<>();
    for (JsonNode route : api().all("AWS::ApiGatewayV2::Route")) {
      made.put(route.path("RouteKey").asText(), functionOf(route));
    }

    assertThat(made).isEqualTo(expected);
  }

  private static String functionOf(JsonNode route) {
    String target = Template.words(route.path("Target"));
    JsonNode integration =
        api()
            .named(
                "AWS::ApiGatewayV2::Integration",
                target.substring(target.indexOf('<') + 1, target.indexOf('>')))
            .path("Properties");
    assertThat(integration.path("PayloadFormatVersion").asText()).isEqualTo("2.0");
    String live = Template.words(integration.path("IntegrationUri"));
    return Functions.ALL.stream()
        .map(FunctionDescription::name)
        .filter(name -> live.startsWith("<" + Names.pascal(name) + "Live"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theStageLimitsEachRouteAndLogsNeitherWhoAskedNorForWhat() {
    JsonNode stage =
        Synthesis.of(Map.of("rate", "7", "burst", "9"))
            .api()
            .only("AWS::ApiGatewayV2::Stage")
            .path("Properties");

    assertThat(stage.path("StageName").asText()).isEqualTo("$default");
    assertThat(stage.path("AutoDeploy").asBoolean()).isTrue();
    assertThat(stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt()).isEqualTo(7);
    assertThat(stage.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt()).isEqualTo(9);
    assertThat(stage.at("/AccessLogSettings/Format").asText())
        .contains("$context.routeKey", "$context.status", "$context.responseLatency")
        .contains("$context.requestId")
        .doesNotContainIgnoringCase("path")
        .doesNotContainIgnoringCase("sourceIp")
        .doesNotContainIgnoringCase("identity")
        .doesNotContainIgnoringCase("userAgent");
  }

  @Test
  void noPageOfAnotherOriginIsAllowedAnything() {
    assertThat(api().only("AWS::ApiGatewayV2::Api").path("Properties").has("CorsConfiguration"))
        .isFalse();
  }

  @Test
  void onlyThisApiMayCallTheFunctions() {
    assertThat(api().all("AWS::Lambda::Permission"))
        .hasSize(2)
        .allSatisfy(permission -> {
          assertThat(permission.path("Principal").asText()).isEqualTo("apigateway.amazonaws.com");
          assertThat(Template.words(permission.path("FunctionName"))).contains("Live");
          assertThat(Template.words(permission.path("SourceArn"))).contains("<HttpApi");
        });
  }
}
