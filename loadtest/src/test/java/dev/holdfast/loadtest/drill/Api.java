package dev.holdfast.loadtest.drill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The product's HTTP contract as a plain client knows it, by other code than the product's own. */
final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(35);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final URI server;

  Api(URI server) {
    this.server = Loopback.only(server);
  }

  /** What a save was answered. */
  sealed interface Saving {
    record Saved(long revision) implements Saving {}

    /** By 409, with what is current. */
    record Refused(String text, long revision) implements Saving {}
  }

  /** A session as it was answered; the turns by their names, each with its status. */
  record View(
      String text,
      long revision,
      long snapshotRevision,
      boolean rehydrated,
      Map<String, String> turns) {}

  /** There was no answer, or one that says that there is none: whoever asks may ask again. */
  static final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String what, @Nullable Throwable cause) {
      super(what, cause);
    }
  }

  /**
   * Saves a text.
   *
   * @param base the revision it was made from; null for a save without If-Match
   */
  Saving save(UUID session, String text, String editId, String device, @Nullable Long base)
      throws NoAnswerException {
    Map<String, String> body = Map.of("text", text, "editId", editId, "device", device);
    HttpRequest.Builder request = request("/api/resume/" + session).PUT(json(body));
    if (base != null) {
      request.header("If-Match", "\"" + base + "\"");
    }
    HttpResponse<String> answer = send(request);
    JsonNode json = read(answer);
    return switch (answer.statusCode()) {
      case 200 -> new Saving.Saved(number(json, "revision"));
      case 409 -> {
        JsonNode current = json.path("current");
        yield new Saving.Refused(current.path("text").asText(), number(current, "revision"));
      }
      default -> throw unavailable(answer);
    };
  }

  View load(UUID session) throws NoAnswerException {
    HttpResponse<String> answer = send(request("/api/session/" + session).GET());
    if (answer.statusCode() != 200) {
      throw unavailable(answer);
    }
    JsonNode json = read(answer);
    Map<String, String> turns = new TreeMap<>();
    for (JsonNode message : json.path("chat")) {
      turns.put(message.path("turnId").asText(), message.path("status").asText());
    }
    return new View(
        json.path("resume").asText(),
        number(json, "revision"),
        number(json, "snapshotRevision"),
        json.hasNonNull("rehydratedInMs"),
        turns);
  }

  /** Asks the assistant; returns the status of the turn. */
  String ask(UUID session, String message, String turnId) throws NoAnswerException {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("sessionId", session.toString());
    body.put("message", message);
    body.put("turnId", turnId);
    HttpResponse<String> answer = send(request("/api/chat").POST(json(body)));
    if (answer.statusCode() != 200) {
      throw unavailable(answer);
    }
    return read(answer).path("status").asText();
  }

  void snapshot(UUID session) throws NoAnswerException {
    HttpResponse<String> answer =
        send(request("/api/snapshot/" + session).POST(BodyPublishers.noBody()));
    if (answer.statusCode() != 200) {
      throw unavailable(answer);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json");
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws NoAnswerException {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new NoAnswerException("no answer", broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** 503 is an answer that may be waited for; anything else would be a fault of the product. */
  private static NoAnswerException unavailable(HttpResponse<String> answer) {
    if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
      return new NoAnswerException("503", null);
    }
    throw new AssertionError(
        answer.request().method() + " was answered " + answer.statusCode() + " " + code(answer));
  }

  private static String code(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body()).path("code").asText();
    } catch (JsonProcessingException noJson) {
      return "without JSON";
    }
  }

  private static HttpRequest.BodyPublisher json(Map<String, String> body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError("an answer that is no JSON", malformed);
    }
  }

  private static long number(JsonNode json, String name) {
    JsonNode number = json.path(name);
    if (!number.isIntegralNumber()) {
      throw new AssertionError("an answer without a number " + name);
    }
    return number.longValue();
  }
}
