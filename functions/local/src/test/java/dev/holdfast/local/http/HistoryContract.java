package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.fields;
import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.fake.Samples;
import dev.holdfast.snapshot.SnapshotFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /session/{sessionId}/snapshots} and what is under it. */
interface HistoryContract extends HttpContract {
  String NONE = "01KA0Q00000000000000000000";

  private Answer created(Request request) {
    Answer answer = send(request);
    assertThat(answer.status()).as("%s -> %s", request, answer).isEqualTo(201);
    assertThat(keys(answer.json())).isEqualTo(Set.of("id", "at"));
    return answer;
  }

  private Answer keep(String session, String text) {
    return created(Request.keep(session, Map.of("text", text, "reason", "conflict")));
  }

  private JsonNode list(String session) {
    return ok(Request.history(session)).json().get("snapshots");
  }

  private String textOf(String session, String snapshot) {
    return ok(Request.history(session, snapshot)).field("text");
  }

  /** A session with one point of the text "old", and the text "new" over it; answers the point. */
  private String oldAndNew(String session) {
    ok(Request.save(session, Map.of("text", "old", "device", "phone")));
    String point = ok(Request.snapshot(session)).field("snapshotId");
    ok(Request.save(session, Map.of("text", "new", "device", "laptop")));
    return point;
  }

  @Test
  default void tellsTheHistoryInItsContractualShape() {
    String session = newSession();
    ok(Request.save(session, Map.of("text", "Led a team of 7", "device", "phone")));
    Answer taken = ok(Request.snapshot(session));

    JsonNode answer = ok(Request.history(session)).json();

    assertThat(keys(answer)).isEqualTo(Set.of("snapshots"));
    JsonNode entry = answer.get("snapshots").get(0);
    assertThat(keys(entry)).isEqualTo(Set.of("id", "at", "reason", "device", "words"));
    assertThat(entry.get("id").textValue()).isEqualTo(taken.field("snapshotId"));
    assertThat(Duration.between(Instant.parse(entry.get("at").textValue()), Instant.now()))
        .isBetween(Duration.ofSeconds(-1), Duration.ofSeconds(30));
    assertThat(entry.get("reason").textValue()).isEqualTo("manual");
    assertThat(entry.get("device").textValue()).isEqualTo("phone");
    assertThat(entry.get("words").longValue()).isEqualTo(5);

    JsonNode text = ok(Request.history(session, taken.field("snapshotId"))).json();
    assertThat(keys(text)).isEqualTo(Set.of("id", "at", "reason", "device", "text"));
    assertThat(text.get("text").textValue()).isEqualTo("Led a team of 7");
    for (String same : List.of("id", "at", "reason", "device")) {
      assertThat(text.get(same)).isEqualTo(entry.get(same));
    }
  }

  @Test
  default void namesNoDeviceOfAClientThatNamedNone() {
    String session = savedSession("text");
    ok(Request.snapshot(session));
    assertThat(list(session).get(0).has("device")).isFalse();
  }

  @Test
  default void pagesThroughTheHistoryWithoutGapOrOverlap() {
    String session = newSession();
    for (int i = 0; i < 5; i++) {
      keep(session, "text " + i);
    }
    List<String> all = list(session).findValuesAsText("id");
    List<String> paged = new ArrayList<>();
    String query = "?limit=2";
    JsonNode page;
    do {
      page = ok(Request.get(Request.history(session).target() + query)).json();
      paged.addAll(page.get("snapshots").findValuesAsText("id"));
      query = "?limit=2&before=" + page.path("older").asText();
    } while (page.has("older"));
    assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "101", "-1", "1.5", "ten", "020", "%20", "1e1", "99999999999"})
  default void refusesALimitThatIsNone(String limit) {
    Answer refusal =
        refused(
            Request.get("/api/session/" + newSession() + "/snapshots?limit=" + limit),
            422,
            "invalid_fields");
    assertThat(fields(refusal)).containsExactly("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", NONE + "-0", "81KA0Q00000000000000000000", "%00"})
  default void refusesACursorOfHistoryThatItNeverGave(String cursor) {
    refused(
        Request.get("/api/session/" + newSession() + "/snapshots?before=" + cursor),
        400,
        "malformed_cursor");
  }

  @Test
  default void anUnknownIdHasNoHistoryAndNothingIsWritten() {
    String session = newSession();
    assertThat(ok(Request.history(session)).text()).isEqualTo("{\"snapshots\":[]}");
    refused(Request.history(session, NONE), 404, "snapshot_not_found");
    refused(Request.restore(session, NONE), 404, "snapshot_not_found");
    assertThat(World.everythingOf(session)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {NONE, "x", "latest", NONE + "-1", "%00", "..%5Clatest", "%20"})
  default void tellsATextThatIsNotInTheHistoryAsMissing(String snapshot) {
    String session = savedSession("text");
    ok(Request.snapshot(session));
    refused(Request.history(session, snapshot), 404, "snapshot_not_found");
    refused(Request.restore(session, snapshot), 404, "snapshot_not_found");
    assertThat(textOf(session)).isEqualTo("text");
  }

  @Test
  default void aDamagedTextIsLeftOutOfTheListAndToldWhenItIsRead() {
    String session = newSession();
    String sound = keep(session, "sound").field("id");
    String damaged = keep(session, "damaged").field("id");
    World.changePoint(
        session,
        damaged,
        bytes -> {
          bytes[150] ^= 1;
          return bytes;
        });
    assertThat(list(session).findValuesAsText("id")).contains(sound).doesNotContain(damaged);
    refused(Request.history(session, damaged), 422, "snapshot_damaged");
    refused(Request.restore(session, damaged), 422, "snapshot_damaged");
    assertThat(textOf(session)).isEmpty();
  }

  @Test
  default void keepsATextThatWasNotTaken() {
    String session = savedSession("taken");
    Instant at =
        Instant.now().minus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    Answer kept =
        created(
            Request.keep(
                session,
                Map.of(
                    "text", "not taken",
                    "reason", "conflict",
                    "device", "phone",
                    "at", at.toEpochMilli())));
    assertThat(Instant.parse(kept.field("at"))).isEqualTo(at);
    JsonNode text = ok(Request.history(session, kept.field("id"))).json();
    assertThat(text.get("text").textValue()).isEqualTo("not taken");
    assertThat(text.get("reason").textValue()).isEqualTo("conflict");
    assertThat(text.get("device").textValue()).isEqualTo("phone");
    assertThat(list(session).findValuesAsText("id").getLast()).isEqualTo(kept.field("id"));
    assertThat(textOf(session)).isEqualTo("taken");
  }

  @Test
  default void keepsATextSentAgainUnderTheSameKeyOnce() {
    String session = newSession();
    Request keep =
        Request.keep(session, Map.of("text", "once", "reason", "beforeRestore"))
            .with("Idempotency-Key", "k-1");
    Answer first = created(keep);
    Set<String> stored = World.everythingOf(session);
    assertThat(created(keep).text()).isEqualTo(first.text());
    assertThat(World.everythingOf(session)).isEqualTo(stored);
    assertThat(created(keep.withOnly("Idempotency-Key", "k-2")).field("id"))
        .isNotEqualTo(first.field("id"));
  }

  @Test
  default void keepsATextOfTheSameLimitsAsASave() {
    String session = newSession();
    String longest = Samples.textOfBytes(SaveContract.MAX_BYTES);
    assertThat(textOf(session, keep(session, longest).field("id"))).isEqualTo(longest);
    Set<String> stored = World.everythingOf(session);
    Answer refusal =
        refused(
            Request.keep(session, Map.of("text", longest + "x", "reason", "conflict")),
            413,
            "payload_too_large");
    assertThat(fields(refusal)).containsExactly("text");
    assertThat(World.everythingOf(session)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reason\":\"conflict\"}|text",
        "{\"text\":7,\"reason\":\"conflict\"}|text",
        "{\"text\":\"x\"}|reason",
        "{\"text\":\"x\",\"reason\":\"manual\"}|reason",
        "{\"text\":\"x\",\"reason\":\"overwritten\"}|reason",
        "{\"text\":\"x\",\"reason\":\"Conflict\"}|reason",
        "{\"text\":\"x\",\"reason\":1}|reason",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"device\":\"a b\"}|device",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":\"2026-01-01\"}|at",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":-1}|at",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":1.5}|at",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":1e3}|at",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":true}|at",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":99999999999999999999}|at",
        "{\"text\":\"x\",\"reason\":\"conflict\",\"at\":9223372036854775807}|at"
      })
  default void namesTheFieldOfATextToKeepThatIsWrongAndStoresNothing(String bodyAndField) {
    String session = newSession();
    String[] parts = bodyAndField.split("\\|", -1);
    Answer refusal =
        refused(
            Request.post("/api/session/" + session + "/snapshots").json(parts[0]),
            422,
            "invalid_fields");
    assertThat(fields(refusal)).containsExactly(parts[1]);
    assertThat(World.everythingOf(session)).isEmpty();
  }

  @Test
  default void refusesAKeyThatIsTooLong() {
    String session = newSession();
    Request keep = Request.keep(session, Map.of("text", "x", "reason", "conflict"));
    Answer refusal = refused(keep.with("Idempotency-Key", "k".repeat(65)), 422, "invalid_fields");
    assertThat(fields(refusal)).containsExactly("Idempotency-Key");
    assertThat(World.everythingOf(session)).isEmpty();
    created(keep.with("Idempotency-Key", "k".repeat(64)));
  }

  @Test
  default void goesBackToATextAndKeepsThePresentOne() {
    String session = newSession();
    String old = oldAndNew(session);

    Answer restored = ok(Request.restore(session, old));

    assertThat(keys(restored.json()))
        .isEqualTo(Set.of("saved", "updatedAt", "revision", "etag", "text"));
    assertThat(restored.field("text")).isEqualTo("old");
    assertThat(restored.header("ETag")).isEqualTo('"' + restored.field("etag") + '"');
    assertThat(ok(Request.load(session)).field("etag")).isEqualTo(restored.field("etag"));
    assertThat(textOf(session)).isEqualTo("old");
    JsonNode newest = list(session).get(0);
    assertThat(newest.get("reason").textValue()).isEqualTo("beforeRestore");
    assertThat(newest.get("device").textValue()).isEqualTo("laptop");
    assertThat(textOf(session, newest.get("id").textValue())).isEqualTo("new");
  }

  @Test
  default void goesBackOnceForTheSameEdit() {
    String session = newSession();
    Request restore =
        Request.restore(session, oldAndNew(session))
            .json(Json.write(Map.of("editId", "r1", "device", "laptop")));
    Answer first = ok(restore);
    ok(Request.save(session, Map.of("text", "written since", "device", "phone")));
    Set<String> stored = World.everythingOf(session);
    assertThat(ok(restore).number("revision")).isEqualTo(first.number("revision"));
    assertThat(World.everythingOf(session)).isEqualTo(stored);
  }

  @Test
  default void refusesToGoBackOverARevisionThatWasNotSeen() {
    String session = newSession();
    Request restore = Request.restore(session, oldAndNew(session));
    JsonNode current =
        refused(restore.with("If-Match", "\"5\""), 409, "conflict").json().get("current");
    assertThat(current.get("text").textValue()).isEqualTo("new");
    assertThat(keys(current.get("savedBy"))).isEqualTo(Set.of("phone", "laptop"));
    refused(restore.with("If-Match", "junk"), 400, "malformed_etag");
    assertThat(textOf(session)).isEqualTo("new");
    ok(restore.with("If-Match", current.get("etag").textValue()));
    assertThat(textOf(session)).isEqualTo("old");
  }

  @Test
  default void namesEveryFieldOfARestoreThatIsWrong() {
    String session = newSession();
    Request restore = Request.restore(session, oldAndNew(session));
    Answer refusal = refused(restore.json("{\"editId\":\"\",\"device\":7}"), 422, "invalid_fields");
    assertThat(fields(refusal)).containsExactly("editId", "device");
    refused(restore.json("["), 400, "malformed_json");
    assertThat(textOf(session)).isEqualTo("new");
  }

  @Test
  default void tellsTheLastSaveOfEachDevice() {
    String session = newSession();
    long phone =
        ok(Request.save(session, Map.of("text", "one", "device", "phone"))).number("revision");
    long laptop =
        ok(Request.save(session, Map.of("text", "two", "device", "laptop"))).number("revision");
    ok(Request.save(session, "by a plain client"));
    JsonNode savedBy = ok(Request.load(session)).json().get("savedBy");
    assertThat(keys(savedBy)).isEqualTo(Set.of("phone", "laptop"));
    assertThat(savedBy.get("phone").longValue()).isEqualTo(phone);
    assertThat(savedBy.get("laptop").longValue()).isEqualTo(laptop);
  }

  @Test
  default void refusesASessionOfANewerReleaseAndKeepsItUntouched() {
    String session = newSession();
    String old = oldAndNew(session);
    ok(Request.snapshot(session));
    World.loseHot(session);
    World.changeLatest(session, SnapshotFiles::tooNew);
    Set<String> stored = World.everythingOf(session);
    for (Request use :
        List.of(
            Request.load(session),
            Request.save(session, "over it"),
            Request.chat(HttpContract.question(session, "hello")),
            Request.snapshot(session),
            Request.history(session),
            Request.history(session, old),
            Request.keep(session, Map.of("text", "x", "reason", "conflict")),
            Request.restore(session, old))) {
      Answer refusal = refused(use, 503, "newer_release");
      assertThat(refusal.header("Retry-After")).isEqualTo("60");
      assertThat(refusal.field("detail")).contains("newer release", "untouched");
    }
    assertThat(World.everythingOf(session)).isEqualTo(stored);
  }
}
