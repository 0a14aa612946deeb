package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.assertProblem;
import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static dev.holdfast.local.http.HttpContract.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Health, stores that are down, and what every error has in common. */
interface ErrorContract extends HttpContract {
  @Test
  default void saysThatItRuns() {
    for (String path : List.of("/api/health", "/api/health/live")) {
      Answer answer = ok(Request.get(path));
      assertThat(keys(answer.json())).isEqualTo(Set.of("ok", "ts", "local"));
      assertThat(answer.json().get("ok").booleanValue()).isTrue();
      assertThat(answer.json().get("local").booleanValue()).isFalse();
    }
    Answer ready = ok(Request.get("/api/health/ready"));
    assertThat(keys(ready.json())).isEqualTo(Set.of("ok", "ts", "hotStore", "coldStore"));
    assertThat(ready.json().get("ok").booleanValue()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hot", "cold"})
  default void isNotReadyWithoutAStoreButLives(String store) {
    World.watch()
        .without(
            store,
            () -> {
              Answer ready = send(Request.get("/api/health/ready"));
              assertThat(ready.status()).isEqualTo(503);
              assertThat(ready.header("Retry-After")).matches("[1-9][0-9]*");
              assertThat(ready.json().get("ok").booleanValue()).isFalse();
              assertThat(ready.json().get("hotStore").booleanValue())
                  .isEqualTo(!store.equals("hot"));
              assertThat(ready.json().get("coldStore").booleanValue())
                  .isEqualTo(!store.equals("cold"));
              ok(Request.get("/api/health/live"));
              ok(Request.get("/api/health"));
            });
  }

  @Test
  default void takesAStoreThatIsDownForAnOutageAndNeverForEmptiness() {
    String session = savedSession("still there");
    String unknown = newSession();
    World.watch()
        .without(
            "hot",
            () -> {
              for (String id : List.of(session, unknown)) {
                for (Request use : uses(id)) {
                  assertUnavailable(use);
                }
              }
            });
    World.watch().without("cold", () -> uses(unknown).forEach(this::assertUnavailable));
    World.watch()
        .without(
            "cold",
            () -> {
              assertThat(textOf(session)).isEqualTo("still there");
              ok(Request.chat(question(session, "hello")));
              ok(Request.save(session, "saved meanwhile"));
              uses(session).subList(4, 9).forEach(this::assertUnavailable);
            });
    assertThat(World.everythingOf(unknown)).isEmpty();
    assertThat(textOf(session)).isEqualTo("saved meanwhile");
  }

  private void assertUnavailable(Request request) {
    int writes = World.watch().writes();
    Answer answer = refused(request, 503, "store_unavailable");
    assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  private static List<Request> uses(String session) {
    return List.of(
        Request.load(session),
        Request.save(session, "text"),
        Request.save(session, "text").with("If-Match", "\"0\""),
        Request.chat(question(session, "hello")),
        Request.snapshot(session),
        Request.history(session),
        Request.history(session, HistoryContract.NONE),
        Request.keep(session, Map.of("text", "text", "reason", "conflict")),
        Request.restore(session, HistoryContract.NONE));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api, 404",
    "GET, /api/, 404",
    "GET, /api/nothing, 404",
    "GET, /api/session, 404",
    "GET, /api/session/, 404",
    "POST, /api/snapshot/, 404",
    "GET, /api/session/a/b/c, 404",
    "GET, /api/health/deep, 404",
    "GET, /api//health, 404",
    "DELETE, /api/health, 405",
    "POST, /api/health, 405",
    "GET, /api/chat, 405",
    "PUT, /api/chat, 405",
    "GET, /api/resume/00000000-0000-4000-8000-000000000000, 405",
    "PATCH, /api/resume/00000000-0000-4000-8000-000000000000, 405",
    "GET, /api/snapshot/00000000-0000-4000-8000-000000000000, 405",
    "POST, /api/session/00000000-0000-4000-8000-000000000000, 405",
    "PUT, /api/session/00000000-0000-4000-8000-000000000000/snapshots, 405",
    "DELETE, /api/session/00000000-0000-4000-8000-000000000000/snapshots/x, 405",
    "GET, /api/session/00000000-0000-4000-8000-000000000000/snapshots/x/restore, 405",
    "POST, /api/session/00000000-0000-4000-8000-000000000000/snapshots/x/y, 404"
  })
  default void refusesAddressesAndMethodsThatItDoesNotHave(String method, String path, int status) {
    Answer answer =
        refused(
            Request.of(method, path), status, status == 404 ? "not_found" : "method_not_allowed");
    if (status == 405) {
      assertThat(answer.header("Allow")).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "application/xml"
      })
  default void takesABodyOnlyAsJson(String type) {
    String session = newSession();
    byte[] body = "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    for (Request request :
        List.of(Request.of("PUT", "/api/resume/" + session), Request.post("/api/chat"))) {
      refused(request.bytes(body).with("Content-Type", type), 415, "unsupported_media_type");
    }
  }

  @Test
  default void takesABodyWithoutATypeAsJson() {
    String session = newSession();
    byte[] body = "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_8);
    ok(Request.of("PUT", "/api/resume/" + session).bytes(body));
    assertThat(textOf(session)).isEqualTo("\u00e9");
  }

  @Test
  default void refusesARequestThatDoesNotTakeJson() {
    String session = newSession();
    refused(Request.load(session).with("Accept", "text/html"), 406, "not_acceptable");
    refused(Request.save(session, "x").with("Accept", "image/png"), 406, "not_acceptable");
    ok(Request.load(session).with("Accept", "text/html, */*;q=0.1"));
    ok(Request.load(session).with("Accept", "application/problem+json, application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "CONNECT", "QUERY", "get", "X-1"})
  default void neverFailsOverAnOddMethod(String method) {
    String session = savedSession("text");
    int writes = World.watch().writes();
    for (String path :
        List.of(
            "/api/health",
            "/api/chat",
            "/api/nothing",
            "/api/session/" + session,
            "/api/resume/" + session,
            "/api/snapshot/" + session)) {
      Answer answer = send(Request.of(method, path));
      assertThat(answer.status()).as(method + " " + path + " -> " + answer).isLessThan(500);
      if (answer.status() >= 400 && answer.body().length > 0) {
        assertProblem(answer);
      }
    }
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  @Test
  default void refusesABodyLongerThanAnyAllowedOne() {
    String session = newSession();
    byte[] huge = new byte[10 << 20];
    Arrays.fill(huge, (byte) ' ');
    int writes = World.watch().writes();
    for (Request request :
        List.of(Request.of("PUT", "/api/resume/" + session), Request.post("/api/chat"))) {
      refused(request.json(huge), 413, "payload_too_large");
      byte[] two = Arrays.copyOf(huge, (2 << 20) + 1);
      refused(request.json(two), 413, "payload_too_large");
    }
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  @Test
  default void leavesEveryRowAndFileAsItWasWhenItRefuses() {
    String session = savedSession("stays");
    ok(Request.snapshot(session));
    Set<String> before = World.everything();
    for (String id : List.of(session, newSession(), "no-uuid")) {
      Request save = Request.of("PUT", "/api/resume/" + id);
      for (Request request :
          List.of(
              save.json("{"),
              save.json("{\"text\":\"\\ud800\"}"),
              save.json("{\"text\":\"\\u0000\"}"),
              save.json("{\"text\":\"" + "x".repeat(204_801) + "\"}"),
              save.json("{\"text\":\"x\",\"device\":\"?\"}"),
              save.json("{\"text\":\"x\"}").with("If-Match", "junk"),
              Request.chat(question(id, " ")),
              Request.chat(question(id, "x".repeat(32_769))),
              Request.get("/api/session/" + id + "?before=x"))) {
        assertThat(send(request).status()).as(request.toString()).isBetween(400, 499);
      }
    }
    assertThat(World.everything()).isEqualTo(before);
  }

  @Test
  default void refusesAnEmptyBody() {
    for (Request request :
        List.of(Request.of("PUT", "/api/resume/" + newSession()), Request.post("/api/chat"))) {
      assertThat(send(request).status()).isEqualTo(400);
      assertThat(send(request.json("")).status()).isEqualTo(400);
    }
  }

  @Test
  default void tellsTheConflictingTextOnlyToWhoMaySeeIt() {
    Answer refusal = refused(Request.save(newSession(), Map.of("text", 1)), 422, "invalid_fields");
    assertThat(refusal.json().has("current")).isFalse();
  }
}
