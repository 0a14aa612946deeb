package dev.holdfast.assistant.model.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * A server that speaks OpenAI's chat completions. Unless told otherwise it rewords the selection.
 *
 * <p>By hand: {@code java -cp … dev.holdfast.assistant.model.stub.StubOpenAi 9999} and, for the
 * product, {@code HOLDFAST_LLM_PROVIDER=openai HOLDFAST_LLM_MODEL=stub
 * HOLDFAST_LLM_BASE_URL=http://127.0.0.1:9999/v1}. With {@code obey} behind the port it obeys
 * orders that stand in the data, as a bad model would.
 */
public final class StubOpenAi implements AutoCloseable {
  private final StubServer server;

  private StubOpenAi(int port) {
    server = new StubServer(port, answers(Answers::rewording));
  }

  public static StubOpenAi start() {
    return new StubOpenAi(0);
  }

  public static void main(String[] args) throws InterruptedException {
    try (StubOpenAi stub = new StubOpenAi(args.length > 0 ? Integer.parseInt(args[0]) : 9999)) {
      if (List.of(args).contains("obey")) {
        stub.otherwise(answers(Answers::obeying));
      }
      System.out.println("HOLDFAST_LLM_BASE_URL=" + stub.baseUrl());
      new CountDownLatch(1).await();
    }
  }

  /** For {@code HOLDFAST_LLM_BASE_URL}. */
  public URI baseUrl() {
    return URI.create(server.address() + "/v1");
  }

  /** What it does with the next requests, one after another. */
  public void next(Reaction... reactions) {
    server.next(reactions);
  }

  /** What it does when no other reaction is left. */
  public void otherwise(Reaction reaction) {
    server.otherwise(reaction);
  }

  public List<AskedRequest> requests() {
    return server.requests();
  }

  /** Says what is made of the question. */
  public static Reaction answers(Function<AskedData, String> answer) {
    return (exchange, request) ->
        says(answer.apply(new AskedData(lastOf(request, "user")))).to(exchange, request);
  }

  public static Reaction says(String content) {
    return says(content, "stop");
  }

  /** Says something, and why it stopped: {@code stop}, {@code length}, {@code content_filter}. */
  public static Reaction says(String content, String finishReason) {
    ObjectNode message = StubServer.JSON.createObjectNode();
    message.put("role", "assistant").put("content", content);
    return completion(message, finishReason);
  }

  /** Declines, in the field that OpenAI has for it. */
  public static Reaction declines(String refusal) {
    ObjectNode message = StubServer.JSON.createObjectNode();
    message.put("role", "assistant").putNull("content").put("refusal", refusal);
    return completion(message, "stop");
  }

  /** Refuses the request, as OpenAI words it. */
  public static Reaction refuses(int status, String message) {
    ObjectNode body = StubServer.JSON.createObjectNode();
    body.putObject("error").put("message", message).put("type", "invalid_request_error");
    return Reaction.sends(status, body.toString());
  }

  /** The first text of a role in a request. */
  public static String firstOf(JsonNode request, String role) {
    for (JsonNode message : request.path("messages")) {
      if (message.path("role").asText().equals(role)) {
        return message.path("content").asText();
      }
    }
    return "";
  }

  private static String lastOf(JsonNode request, String role) {
    String text = "";
    for (JsonNode message : request.path("messages")) {
      boolean data = message.path("content").asText().contains("[data-");
      if (message.path("role").asText().equals(role) && data) {
        text = message.path("content").asText();
      }
    }
    return text;
  }

  private static Reaction completion(ObjectNode message, String finishReason) {
    ObjectNode body = StubServer.JSON.createObjectNode();
    body.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1);
    body.put("model", "stub");
    ObjectNode choice = body.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", finishReason).set("message", message);
    body.putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 20)
        .put("total_tokens", 120);
    return Reaction.sends(200, body.toString());
  }

  @Override
  public void close() {
    server.close();
  }
}
