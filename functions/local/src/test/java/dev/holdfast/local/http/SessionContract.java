package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static dev.holdfast.local.http.HttpContract.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Fence;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /session/{sessionId}} and {@code POST /snapshot/{sessionId}}. */
interface SessionContract extends HttpContract {
  @Test
  default void servesAPlainClientThatKnowsNeitherKeysNorETags() {
    String session = newSession();
    JsonNode unknown = ok(Request.load(session)).json();
    assertThat(unknown.get("resume").textValue()).isEmpty();
    assertThat(unknown.get("chat").isArray()).isTrue();
    assertThat(unknown.get("chat")).isEmpty();

    JsonNode saved = ok(Request.save(session, "Led a team of 7")).json();
    assertThat(saved.get("saved").booleanValue()).isTrue();
    assertThat(saved.get("updatedAt").textValue()).isNotBlank();
    assertThat(textOf(session)).isEqualTo("Led a team of 7");

    JsonNode answer = ok(Request.chat(question(session, "Is it good?"))).json();
    assertThat(answer.get("assistantMessage").textValue()).isEqualTo("You said: Is it good?");

    JsonNode taken = ok(Request.snapshot(session)).json();
    assertThat(taken.get("snapshotted").booleanValue()).isTrue();
    assertThat(taken.get("countMessages").intValue()).isEqualTo(1);

    JsonNode after = ok(Request.load(session)).json();
    assertThat(after.get("resume").textValue()).isEqualTo("Led a team of 7");
    assertThat(after.get("chat").findValuesAsText("role")).containsExactly("user", "assistant");
    assertThat(after.get("chat").findValuesAsText("text"))
        .containsExactly("Is it good?", "You said: Is it good?");
    assertThat(Instant.parse(after.at("/chat/0/ts").textValue())).isBefore(Instant.now());
    assertThat(after.get("snapshotRevision")).isEqualTo(saved.get("revision"));
  }

  @Test
  default void answersAnUnknownIdEmptyAndWritesNothing() {
    String session = newSession();
    int writes = World.watch().writes();

    Answer answer = ok(Request.load(session));

    assertThat(answer.text())
        .isEqualTo(
            "{\"resume\":\"\",\"chat\":[],\"etag\":\"0\",\"revision\":0,\"snapshotRevision\":0,"
                + "\"activeVersionId\":\"latest\",\"locked\":false,\"savedBy\":{}}");
    assertThat(World.watch().writes()).isEqualTo(writes);
    assertThat(World.everythingOf(session)).isEmpty();
  }

  @Test
  default void tellsASessionInItsContractualShape() {
    String session = newSession();
    Answer saved = ok(Request.save(session, "text"));
    ok(
        Request.chat(
            Map.of(
                "sessionId", session,
                "message", "Shorter!",
                "action", "shorten",
                "selection", "a long line",
                "turnId", "t-1")));

    JsonNode view = ok(Request.load(session)).json();

    assertThat(keys(view))
        .isEqualTo(
            Set.of(
                "resume",
                "chat",
                "etag",
                "revision",
                "snapshotRevision",
                "updatedAt",
                "activeVersionId",
                "locked",
                "savedBy"));
    assertThat(view.get("etag").textValue()).isEqualTo(saved.field("etag"));
    assertThat(view.get("revision").longValue()).isEqualTo(saved.number("revision"));
    assertThat(view.get("snapshotRevision").longValue()).isZero();
    assertThat(view.get("updatedAt").textValue()).isEqualTo(saved.field("updatedAt"));
    JsonNode asked = view.get("chat").get(0);
    assertThat(keys(asked))
        .isEqualTo(Set.of("role", "text", "ts", "turnId", "status", "action", "selection"));
    JsonNode answered = view.get("chat").get(1);
    assertThat(keys(answered))
        .isEqualTo(
            Set.of("role", "text", "ts", "turnId", "status", "action", "suggestion", "edits"));
    assertThat(List.of(asked.get("turnId"), answered.get("turnId")))
        .allMatch(turn -> turn.textValue().equals("t-1"));
    assertThat(answered.get("status").textValue()).isEqualTo("done");
    assertThat(answered.get("suggestion").textValue()).isEqualTo("a long line");
  }

  @Test
  default void pagesThroughALongChatWithoutGapOrOverlap() {
    String session = LongChat.SESSION.get();
    List<String> texts = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String query = "";
    JsonNode page;
    do {
      page = ok(Request.get("/api/session/" + session + query)).json();
      List<String> older = page.get("chat").findValuesAsText("text");
      sizes.add(older.size());
      texts.addAll(0, older);
      query = "?before=" + page.path("olderChat").asText();
    } while (page.has("olderChat"));

    assertThat(sizes).containsExactly(100, 100, 40);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < LongChat.TURNS; i++) {
      expected.add("question " + i);
      expected.add("You said: question " + i);
    }
    assertThat(texts).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAU0", "%00"})
  default void refusesACursorThatItNeverGave(String cursor) {
    refused(
        Request.get("/api/session/" + newSession() + "?before=" + cursor), 400, "malformed_cursor");
  }

  @Test
  default void findsNothingBeforeTheBeginning() {
    String session = LongChat.SESSION.get();
    JsonNode page =
        ok(Request.get("/api/session/" + session + "?before=00000000000000000000000000")).json();
    assertThat(page.get("chat")).isEmpty();
    assertThat(page.has("olderChat")).isFalse();
    assertThat(page.get("resume").textValue()).isEqualTo(LongChat.TEXT);
  }

  @Test
  default void takesTheFirstOfRepeatedCursors() {
    String session = LongChat.SESSION.get();
    String newest = ok(Request.load(session)).field("olderChat");
    Answer one = ok(Request.get("/api/session/" + session + "?before=" + newest));
    Answer two = ok(Request.get("/api/session/" + session + "?before=" + newest + "&before=x&a=,"));
    assertThat(two.text()).isEqualTo(one.text());
  }

  @Test
  default void neverAnswersNotModified() {
    String session = newSession();
    String etag = ok(Request.save(session, "text")).field("etag");
    ok(Request.load(session).with("If-None-Match", '"' + etag + '"').with("If-None-Match", "*"));
  }

  @Test
  default void takesAnIdInEitherCaseForTheSameSession() {
    String session = savedSession("text");
    assertThat(textOf(session.toUpperCase(Locale.ROOT))).isEqualTo("text");
    ok(Request.save(session.toUpperCase(Locale.ROOT), "changed"));
    assertThat(textOf(session)).isEqualTo("changed");
  }

  @Test
  default void tellsWhatASnapshotHolds() {
    String session = newSession();
    Answer saved = ok(Request.save(session, "text"));

    Answer taken = ok(Request.snapshot(session));

    assertThat(keys(taken.json()))
        .isEqualTo(Set.of("snapshotted", "countMessages", "snapshotId", "at", "snapshotRevision"));
    assertThat(taken.number("countMessages")).isZero();
    assertThat(taken.number("snapshotRevision")).isEqualTo(saved.number("revision"));
    assertThat(taken.field("snapshotId")).matches("[0-9A-Z]{26}");
    assertThat(Instant.parse(taken.field("at"))).isBeforeOrEqualTo(Instant.now());
    assertThat(ok(Request.snapshot(session).json("{}")).field("snapshotId"))
        .isNotEqualTo(taken.field("snapshotId"));
  }

  @Test
  default void bringsASessionBackThatTheHotStoreLost() {
    String session = savedSession("survives");
    ok(Request.chat(question(session, "remember")));
    ok(Request.snapshot(session));
    JsonNode before = ok(Request.load(session)).json();
    World.loseHot(session);

    JsonNode back = ok(Request.load(session)).json();

    assertThat(back.get("rehydratedInMs").longValue()).isNotNegative();
    assertThat(back.get("resume")).isEqualTo(before.get("resume"));
    assertThat(back.get("chat")).isEqualTo(before.get("chat"));
    assertThat(back.get("etag")).isEqualTo(before.get("etag"));
    assertThat(ok(Request.load(session)).json().has("rehydratedInMs")).isFalse();
  }

  @Test
  default void refusesEveryUseOfAnErasedSession() {
    String session = newSession();
    SessionId id = new SessionId(UUID.fromString(session));
    Revision generation = Revision.NONE.next(Instant.now());
    World.hot().moveFence(id, null, new Fence(Fence.State.ERASED, generation, null));
    for (Request use : uses(session)) {
      refused(use, 410, "erased");
    }
  }

  @Test
  default void refusesEveryUseOfALockedSession() {
    String session = savedSession("private");
    SessionId id = new SessionId(UUID.fromString(session));
    for (var key : List.of(SessionHead.SESSION, VersionId.LATEST.resumeKey())) {
      Item item = World.hot().item(id, key).orElseThrow();
      Revision next = item.revision().next(Instant.now());
      World.hot().replace(id, item.with(next, Map.of(Resume.LOCK, Value.of("l"))), item.revision());
    }
    for (Request use : uses(session)) {
      assertThat(refused(use, 403, "session_locked").text()).doesNotContain("private");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "latest",
        "123e4567e89b42d3a456426614174000",
        "%7B123e4567-e89b-42d3-a456-426614174000%7D",
        "urn:uuid:123e4567-e89b-42d3-a456-426614174000",
        "123e4567-e89b-42d3-a456-42661417400",
        "1-1-1-1-1",
        "null",
        "%20",
        "a%2Cb",
        "%C3%A9",
        "123e4567-e89b-42d3-a456-426614174000%00",
        "123e4567-e89b-42d3-a456-426614174000%0A"
      })
  default void refusesAnIdThatIsNoUuid(String id) {
    for (Request use :
        List.of(
            Request.load(id),
            Request.save(id, "text"),
            Request.snapshot(id),
            Request.history(id),
            Request.history(id, HistoryContract.NONE),
            Request.keep(id, Map.of("text", "text", "reason", "conflict")),
            Request.restore(id, HistoryContract.NONE))) {
      refused(use, 400, "invalid_id");
    }
    refused(Request.chat(question(id, "hello")), 400, "invalid_id");
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
}
