package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole load by Gatling, on a server of a few lines that can be told to misbehave. */
class LoadRunTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, Long> revisions = new ConcurrentHashMap<>();
  private final AtomicInteger saves = new AtomicInteger();
  private int throttledSaves;
  private int unavailableSaves;
  private boolean forgetful;

  @TempDir private Path scratch;

  @Test
  void everySaveOfASoundServerSucceedsAndIsRead() throws Exception {
    Result result = load();
    assertThat(result.faults()).isEmpty();
    assertThat(result.flawless()).isTrue();
    assertThat(result.people()).isEqualTo(2);
    assertThat(result.edits()).isPositive();
    assertThat(figures(result, Operation.SAVE).of(Answered.SUCCESS)).isEqualTo(result.edits());
    assertThat(figures(result, Operation.CHECK).of(Answered.SUCCESS)).isEqualTo(2);
  }

  @Test
  void countsRefusalsApartAndTriesAgainWhenAsked() throws Exception {
    throttledSaves = 1;
    unavailableSaves = 1;
    Result result = load();
    Figures figures = figures(result, Operation.SAVE);
    assertThat(figures.of(Answered.THROTTLED)).isEqualTo(1);
    assertThat(figures.of(Answered.UNAVAILABLE)).isEqualTo(1);
    assertThat(figures.of(Answered.SUCCESS)).isEqualTo(result.edits());
    assertThat(result.faults()).isEmpty();
    assertThat(result.flawless()).as("a refusal is no flaw of data, but a flaw").isFalse();
    assertThat(result.lost()).isFalse();
  }

  @Test
  void noticesAServerThatForgets() throws Exception {
    forgetful = true;
    Result result = load();
    assertThat(result.lost()).isTrue();
    assertThat(result.flawless()).isFalse();
    assertThat(result.faults()).contains("what was saved last is not what was read");
  }

  private static Figures figures(Result result, Operation operation) {
    return Objects.requireNonNull(result.figures().get(operation));
  }

  private Result load() throws IOException {
    HttpServer server = server();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      return new LoadRun(LoadPlan.of("small", Map.of("load.people", "2")), address)
          .run("stub", scratch);
    } finally {
      server.stop(0);
    }
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/session/", exchange -> answer(exchange, 200, session(exchange)));
    server.createContext("/api/resume/", this::save);
    server.createContext("/api/", exchange -> answer(exchange, 200, JSON.createObjectNode()));
    server.start();
    return server;
  }

  private ObjectNode session(HttpExchange exchange) {
    String id = id(exchange);
    long revision = revisions.getOrDefault(id, 0L);
    return JSON.createObjectNode()
        .put("resume", forgetful ? "" : texts.getOrDefault(id, ""))
        .put("revision", revision)
        .put("etag", String.valueOf(revision));
  }

  private void save(HttpExchange exchange) throws IOException {
    String id = id(exchange);
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    int number = saves.incrementAndGet();
    if (number <= throttledSaves) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      answer(exchange, 429, JSON.createObjectNode());
    } else if (number <= throttledSaves + unavailableSaves) {
      answer(exchange, 503, JSON.createObjectNode());
    } else {
      long current = revisions.getOrDefault(id, 0L);
      String seen = exchange.getRequestHeaders().getFirst("If-Match");
      if (!seen.equals("\"" + current + "\"")) {
        ObjectNode told = JSON.createObjectNode();
        told.putObject("current")
            .put("text", texts.getOrDefault(id, ""))
            .put("etag", String.valueOf(current));
        answer(exchange, 409, told);
      } else {
        texts.put(id, body.path("text").asText());
        revisions.put(id, current + 2);
        answer(exchange, 200, JSON.createObjectNode().put("etag", String.valueOf(current + 2)));
      }
    }
  }

  private static String id(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
    try (exchange) {
      byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
