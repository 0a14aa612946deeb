package dev.holdfast.assistant.model.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a server does with one request. */
@FunctionalInterface
public interface Reaction {
  void to(HttpExchange exchange, JsonNode request) throws IOException;

  /** Sends a body, whatever it is worth. */
  static Reaction sends(int status, String body) {
    return (exchange, request) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Refuses, and says when to come again. */
  static Reaction busyFor(String retryAfter) {
    return (exchange, request) -> {
      exchange.getResponseHeaders().set("Retry-After", retryAfter);
      sends(429, "{\"error\":{\"message\":\"slow down\"},\"message\":\"slow down\"}")
          .to(exchange, request);
    };
  }

  /** Promises a long body and closes the connection in the middle of it. */
  static Reaction breaksOff() {
    return (exchange, request) -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 10_000);
      exchange.getResponseBody().write("{\"choices\":[{".getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("cut");
    };
  }

  /** Does something after a while. */
  default Reaction after(Duration wait) {
    return (exchange, request) -> {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
      to(exchange, request);
    };
  }
}
