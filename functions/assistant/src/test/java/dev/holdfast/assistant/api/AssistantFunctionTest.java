package dev.holdfast.assistant.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.lambda.HttpApiHandler;
import dev.holdfast.limit.MemoryTallies;
import io.micronaut.context.ApplicationContext;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The function's own class path is enough for its routes, and no others are in it. */
class AssistantFunctionTest {
  private static final String SESSION = "3f0c5f9e-8d0b-4d4e-9c39-0a4f6a1c2b7d";
  private static final Context NO_CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : null);
  private static final ApplicationContext CONTEXT =
      ApplicationContext.builder()
          .singletons(
              new InMemoryHotStore(),
              new InMemoryColdStore(),
              new MemoryTallies(InstantSource.system()))
          .start();
  private static final HttpApiHandler HANDLER = new HttpApiHandler(CONTEXT);

  @AfterAll
  static void close() {
    CONTEXT.close();
  }

  @Test
  void answersFromTheRulesWithoutAnyModel() {
    String question = "{\"sessionId\":\"" + SESSION + "\",\"message\":\"How long is it?\"}";
    APIGatewayV2HTTPResponse answer = send("POST", "/api/chat", question);
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getBody()).contains("\"status\":\"done\"", "\"provider\":\"offline\"");
    assertThat(send("GET", "/api/llm/status", null).getBody()).contains("\"apiKeyPresent\":false");
  }

  @Test
  void leavesTheTextToItsOwnFunction() {
    assertThat(send("PUT", "/api/resume/" + SESSION, "{\"text\":\"x\"}").getStatusCode())
        .isEqualTo(404);
  }

  private static APIGatewayV2HTTPResponse send(String method, String path, @Nullable String body) {
    return HANDLER.handleRequest(
        APIGatewayV2HTTPEvent.builder()
            .withVersion("2.0")
            .withRawPath(path)
            .withRawQueryString("")
            .withHeaders(Map.of("content-type", "application/json"))
            .withBody(body)
            .withRequestContext(
                RequestContext.builder()
                    .withStage("$default")
                    .withRequestId("request-1")
                    .withHttp(
                        RequestContext.Http.builder().withMethod(method).withPath(path).build())
                    .build())
            .build(),
        NO_CONTEXT);
  }
}
