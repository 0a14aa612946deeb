package dev.holdfast.loadtest.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.loadtest.coldstart.FunctionFailedException;
import dev.holdfast.loadtest.coldstart.HttpEvents;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An HTTP API on a free port of this machine: requests become events, answers become responses. */
final class HttpApi implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The server writes these itself. */
  private static final Set<String> OWN =
      Set.of("content-length", "transfer-encoding", "connection");

  private static final List<String> ASSISTANT = List.of("/api/chat", "/api/llm/");

  static {
    // Else each answer may wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final FunctionPool session;
  private final FunctionPool assistant;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HttpApi(FunctionPool session, FunctionPool assistant, HttpServer server) {
    this.session = session;
    this.assistant = assistant;
    this.server = server;
  }

  static HttpApi start(FunctionPool session, FunctionPool assistant) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpApi api = new HttpApi(session, assistant, HttpServer.create(anyPort, 1_024));
    api.server.setExecutor(api.threads);
    api.server.createContext("/", api::serve);
    api.server.start();
    return api;
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** The outermost frame of a request: what fails here is what API Gateway would answer itself. */
  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        byte[] event = event(exchange);
        byte[] answer = function(exchange.getRequestURI().getPath()).invoke(event);
        if (answer == null) {
          send(
              exchange,
              503,
              Map.of("content-type", "application/json"),
              "{\"message\":\"Service Unavailable\"}");
        } else {
          send(exchange, JSON.readTree(answer));
        }
      } catch (FunctionFailedException failed) {
        send(
            exchange,
            502,
            Map.of("content-type", "application/json"),
            "{\"message\":\"Internal Server Error\"}");
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private FunctionPool function(String path) {
    return ASSISTANT.stream().anyMatch(path::startsWith) ? assistant : session;
  }

  private static byte[] event(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    byte[] body = exchange.getRequestBody().readAllBytes();
    URI address = exchange.getRequestURI();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    @Nullable String text = body.length == 0 ? null : new String(body, StandardCharsets.UTF_8);
    return HttpEvents.of(exchange.getRequestMethod(), address.getPath() + query, headers, text);
  }

  private static void send(HttpExchange exchange, JsonNode answer) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    answer
        .path("multiValueHeaders")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().path(0).asText()));
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String body = answer.path("body").asText("");
    String text =
        answer.path("isBase64Encoded").asBoolean()
            ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
            : body;
    send(exchange, answer.path("statusCode").asInt(502), headers, text);
  }

  private static void send(
      HttpExchange exchange, int status, Map<String, String> headers, String text)
      throws IOException {
    headers.forEach((name, value) -> {
      if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
        exchange.getResponseHeaders().set(name, value);
      }
    });
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
