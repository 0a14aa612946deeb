package dev.holdfast.assistant.model.stub;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server that speaks Bedrock's Converse API. */
public final class StubBedrock implements AutoCloseable {
  private final StubServer server = new StubServer(0, says(Answers.saying("Yes."), "end_turn"));

  public static StubBedrock start() {
    return new StubBedrock();
  }

  /** For the endpoint of the SDK's client. */
  public URI endpoint() {
    return server.address();
  }

  public void next(Reaction... reactions) {
    server.next(reactions);
  }

  public void otherwise(Reaction reaction) {
    server.otherwise(reaction);
  }

  public List<AskedRequest> requests() {
    return server.requests();
  }

  /**
   * Says something, and why it stopped: {@code end_turn}, {@code max_tokens}, {@code
   * content_filtered}, {@code guardrail_intervened}.
   */
  public static Reaction says(String text, String stopReason) {
    ObjectNode body = StubServer.JSON.createObjectNode();
    ObjectNode message = body.putObject("output").putObject("message");
    message.put("role", "assistant");
    ArrayNode content = message.putArray("content");
    content.addObject().put("text", text);
    body.put("stopReason", stopReason);
    body.putObject("usage").put("inputTokens", 100).put("outputTokens", 20).put("totalTokens", 120);
    body.putObject("metrics").put("latencyMs", 1);
    return Reaction.sends(200, body.toString());
  }

  /** Refuses the request by an exception of the service. */
  public static Reaction refuses(int status, String exception, String message) {
    return (exchange, request) -> {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", exception);
      ObjectNode body = StubServer.JSON.createObjectNode();
      body.put("message", message);
      byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
