package dev.holdfast.local.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.lambda.HttpApiHandler;
import io.micronaut.context.ApplicationContext;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The functions' handler, fed with API Gateway's events; every other one from a named stage. */
final class LambdaFront implements HttpFront {
  private static final GatewayEvents DEFAULT = new GatewayEvents("$default");
  private static final GatewayEvents STAGED = new GatewayEvents("prod");
  private static final Context NO_CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : null);

  private final HttpApiHandler handler;
  private final AtomicLong requests = new AtomicLong();

  LambdaFront(ApplicationContext context) {
    this.handler = new HttpApiHandler(context);
  }

  @Override
  public boolean refusesByProtocol(Request request, Answer answer) {
    return false;
  }

  @Override
  public Answer send(Request request) {
    Planted.in(request);
    long number = requests.incrementAndGet();
    GatewayEvents gateway = number % 2 == 0 ? DEFAULT : STAGED;
    String id = "gateway-" + number + "=";
    APIGatewayV2HTTPResponse response =
        handler.handleRequest(gateway.event(request, id), NO_CONTEXT);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (response.getMultiValueHeaders() != null) {
      response
          .getMultiValueHeaders()
          .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    }
    if (response.getHeaders() != null) {
      headers.putAll(response.getHeaders());
    }
    String body = response.getBody() == null ? "" : response.getBody();
    return Answer.of(
        response.getStatusCode(),
        headers,
        response.getIsBase64Encoded()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }
}
