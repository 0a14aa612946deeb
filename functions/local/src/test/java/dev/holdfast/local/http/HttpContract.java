package dev.holdfast.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What every part of the contract is told in: requests to one front, and what must come back. */
interface HttpContract {
  Map<String, String> DATA_ONLY =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), microphone=(), geolocation=(), clipboard-read=(), clipboard-write=()",
          "Cache-Control", "no-store");

  HttpFront front();

  default Answer send(Request request) {
    return front().send(request);
  }

  default Answer ok(Request request) {
    Answer answer = send(request);
    assertThat(answer.status()).as("%s -> %s", request, answer).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertIsOnlyData(answer);
    return answer;
  }

  default Answer refused(Request request, int status, String code) {
    Answer answer = send(request);
    assertThat(answer.status()).as("%s -> %s", request, answer).isEqualTo(status);
    assertProblem(answer);
    assertThat(answer.field("code")).isEqualTo(code);
    return answer;
  }

  /** Checks the form that every error has. */
  static void assertProblem(Answer answer) {
    assertThat(answer.header("Content-Type"))
        .as(answer.toString())
        .isEqualTo("application/problem+json");
    assertThat(answer.number("status")).isEqualTo(answer.status());
    assertThat(answer.field("type")).isEqualTo("urn:holdfast:problem:" + answer.field("code"));
    assertThat(answer.field("title")).isNotBlank();
    assertThat(answer.field("requestId"))
        .as(answer.toString())
        .isEqualTo(answer.header("X-Request-Id"));
    assertThat(keys(answer.json()))
        .isSubsetOf("type", "title", "status", "detail", "code", "requestId", "errors", "current");
    assertIsOnlyData(answer);
    assertTellsNoInternals(answer);
  }

  /** No browser can take it for a page, show it in a frame, keep it or give it to other origins. */
  static void assertIsOnlyData(Answer answer) {
    assertThat(answer.headers())
        .as(answer.toString())
        .containsAllEntriesOf(DATA_ONLY)
        .doesNotContainKeys("Access-Control-Allow-Origin", "Strict-Transport-Security");
  }

  static void assertTellsNoInternals(Answer answer) {
    assertThat(answer.text())
        .doesNotContain("Exception", "dev.holdfast", "io.micronaut", "java.", "com.", "\tat ")
        .doesNotContain("netty", "jackson", "secret-host", "not-for-the-web");
  }

  static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The fields that a refusal names. */
  static List<String> fields(Answer answer) {
    return answer.json().path("errors").valueStream().map(e -> e.path("field").asText()).toList();
  }

  static String newSession() {
    return UUID.randomUUID().toString();
  }

  /** A new session whose text has been saved once. */
  default String savedSession(String text) {
    String session = newSession();
    ok(Request.save(session, text));
    return session;
  }

  default String textOf(String session) {
    return ok(Request.load(session)).field("resume");
  }

  static Map<String, String> question(String session, String message) {
    return Map.of("sessionId", session, "message", message);
  }
}
