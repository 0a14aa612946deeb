package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.holdfast.priming.Rehearsal;
import java.util.Map;
import java.util.TreeMap;

/** Rehearsed requests as API Gateway would hand them over. */
final class RehearsedEvents {
  private RehearsedEvents() {}

  static APIGatewayV2HTTPEvent of(Rehearsal.Request request) {
    Map<String, String> headers = new TreeMap<>(Map.of("content-type", "application/json"));
    String secrets = System.getenv("HOLDFAST_ORIGIN_SECRET");
    if (secrets != null) {
      headers.put("x-holdfast-origin", secrets.split(",", 2)[0].strip());
    }
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("$default")
        .withRawPath(request.path())
        .withRawQueryString("")
        .withHeaders(headers)
        .withBody(request.body())
        .withRequestContext(
            RequestContext.builder()
                .withStage("$default")
                .withRequestId("rehearsal")
                .withHttp(
                    RequestContext.Http.builder()
                        .withMethod(request.method())
                        .withPath(request.path())
                        .withProtocol("HTTP/1.1")
                        .withSourceIp("127.0.0.1")
                        .build())
                .build())
        .build();
  }
}
