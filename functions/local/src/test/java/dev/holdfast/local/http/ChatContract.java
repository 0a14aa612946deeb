package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.fields;
import static dev.holdfast.local.http.HttpContract.keys;
import static dev.holdfast.local.http.HttpContract.newSession;
import static dev.holdfast.local.http.HttpContract.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.assistant.ModelUnavailableException;
import dev.holdfast.assistant.ModelUnavailableException.Kind;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.chat.ChatLog;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.ArchiveNote;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /chat} and {@code GET /llm/status}. */
interface ChatContract extends HttpContract {
  int MAX_BYTES = 32_768;

  @Test
  default void answersAQuestionInItsContractualShape() {
    Answer answer = ok(Request.chat(question(newSession(), "hello")));

    JsonNode body = answer.json();
    assertThat(keys(body))
        .isEqualTo(Set.of("assistantMessage", "turnId", "status", "provider", "model", "usage"));
    assertThat(answer.field("assistantMessage")).isEqualTo("You said: hello");
    assertThat(answer.field("turnId")).isNotBlank();
    assertThat(answer.field("status")).isEqualTo("done");
    assertThat(answer.field("provider")).isEqualTo("scripted");
    assertThat(answer.field("model")).isEqualTo("parrot-1");
    assertThat(body.get("usage").toString()).isEqualTo("{\"inputTokens\":3,\"outputTokens\":5}");
  }

  @Test
  default void readsTheResumeItselfAndOffersASuggestion() {
    String session = savedSession("Led 7 people");
    CompletableFuture<Prompt> seen = new CompletableFuture<>();
    String message = "capture " + session;
    World.model()
        .on(
            message,
            prompt -> {
              seen.complete(prompt);
              return ScriptedModel.repeat(prompt);
            });

    Answer answer =
        ok(
            Request.chat(
                Map.of(
                    "sessionId",
                    session,
                    "message",
                    message,
                    "action",
                    "rephrase",
                    "selection",
                    "Led 7 people")));

    assertThat(seen.join().resume()).isEqualTo("Led 7 people");
    assertThat(answer.field("suggestion")).isEqualTo("Led 7 people");
  }

  @Test
  default void theSameTurnSentAgainIsTheSameTurn() {
    String session = newSession();
    Map<String, String> turn = named(session, "once only", "turn:1.a-B_");
    Answer first = ok(Request.chat(turn));
    int calls = World.model().calls();
    int writes = World.watch().writes();

    Answer again = ok(Request.chat(turn));

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(World.model().calls()).isEqualTo(calls);
    assertThat(World.watch().writes()).isEqualTo(writes);
    assertThat(ok(Request.load(session)).json().get("chat")).hasSize(2);
  }

  @Test
  default void refusesATurnsNameForAnotherQuestion() {
    String session = newSession();
    ok(Request.chat(named(session, "this", "t")));
    int writes = World.watch().writes();

    Answer refusal = refused(Request.chat(named(session, "that", "t")), 422, "invalid_fields");

    assertThat(fields(refusal)).containsExactly("turnId");
    assertThat(World.watch().writes()).isEqualTo(writes);
    ok(Request.chat(named(newSession(), "that", "t")));
  }

  @Test
  default void answersARunningTurnWithAccepted() throws Exception {
    String session = newSession();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    String message = "slowly " + session;
    World.model()
        .on(
            message,
            prompt -> {
              asked.countDown();
              await(answered);
              return ScriptedModel.repeat(prompt);
            });
    Request turn = Request.chat(named(session, message, "slow"));
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> send(turn));
    await(asked);

    Answer meanwhile = send(turn);
    JsonNode seen = ok(Request.load(session)).json().get("chat");
    answered.countDown();

    assertThat(meanwhile.status()).isEqualTo(202);
    assertThat(keys(meanwhile.json())).isEqualTo(Set.of("assistantMessage", "turnId", "status"));
    assertThat(meanwhile.field("status")).isEqualTo("pending");
    assertThat(meanwhile.field("assistantMessage")).isEmpty();
    assertThat(seen.findValuesAsText("status")).containsExactly("pending");
    Answer done = first.get(20, TimeUnit.SECONDS);
    assertThat(done.status()).isEqualTo(200);
    assertThat(ok(turn).text()).isEqualTo(done.text());
  }

  @Test
  default void keepsAQuestionThatTheModelFailedAndAsksItAgainUnderItsName() {
    String session = newSession();
    String message = "unlucky " + session;
    World.model().on(message, unavailable(Kind.FAILED));
    Request turn = Request.chat(named(session, message, "again"));
    refused(turn, 502, "model_failed");
    World.model().on(message, unavailable(Kind.TIMEOUT));
    refused(turn, 504, "model_timeout");
    JsonNode failed = ok(Request.load(session)).json().get("chat");
    assertThat(failed.findValuesAsText("status")).containsExactly("failed");
    assertThat(failed.findValuesAsText("text")).containsExactly(message);

    World.model().on(message, ScriptedModel::repeat);
    Answer done = ok(turn);

    assertThat(done.field("assistantMessage")).isEqualTo("You said: " + message);
    assertThat(ok(Request.load(session)).json().get("chat").findValuesAsText("status"))
        .containsExactly("done", "done");
  }

  @Test
  default void tellsNothingOfAnUnexpectedFailureButItsRequestId() {
    String message = "broken " + newSession();
    World.model()
        .on(
            message,
            prompt -> {
              throw new IllegalStateException("secret-host says " + prompt.resume());
            });
    Answer answer = refused(Request.chat(question(newSession(), message)), 500, "internal");
    assertThat(keys(answer.json()))
        .isEqualTo(Set.of("type", "title", "status", "code", "requestId"));
  }

  @Test
  default void takesAQuestionOfExactlyTheLimitAndNoByteMore() {
    String session = newSession();
    String longest = Samples.textOfBytes(MAX_BYTES);
    ok(Request.chat(question(session, longest)));
    int writes = World.watch().writes();
    for (String field : Set.of("message", "selection")) {
      Map<String, String> turn = new HashMap<>(question(session, "short"));
      turn.put(field, longest + "x");
      Answer refusal = refused(Request.chat(turn), 413, "payload_too_large");
      assertThat(fields(refusal)).containsExactly(field);
    }
    assertThat(World.watch().writes()).isEqualTo(writes);
  }

  @Test
  default void refusesAQuestionOnceTheChatIsFullButStillSaves() {
    String session = savedSession("text");
    SessionId id = new SessionId(UUID.fromString(session));
    World.hot().note(id, new ArchiveNote(Map.of(), Instant.now(), null, ChatLog.MAX_TURNS, 1));

    refused(Request.chat(question(session, "one more")), 413, "payload_too_large");

    ok(Request.save(session, "still here"));
    assertThat(ok(Request.load(session)).json().get("chat")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rephrase", "shorten", "quantify", "star", "metrics"})
  default void takesABlankMessageBesideAnAction(String action) {
    Map<String, String> turn = new HashMap<>(question(newSession(), ""));
    turn.put("action", action);
    turn.put("selection", "some text");
    assertThat(ok(Request.chat(turn)).field("suggestion")).isEqualTo("some text");
  }

  @Test
  default void namesEveryFieldOfAQuestionThatIsWrong() {
    Answer nothing = refused(Request.post("/api/chat").json("{}"), 422, "invalid_fields");
    assertThat(fields(nothing)).contains("sessionId", "message");
    Map<String, Object> turn = new HashMap<>();
    turn.put("sessionId", newSession());
    turn.put("message", " \n\t");
    assertThat(fields(refused(Request.chat(turn), 422, "invalid_fields")))
        .containsExactly("message");
    turn.put("action", "REPHRASE");
    turn.put("selection", 3);
    turn.put("turnId", "t".repeat(65));
    assertThat(fields(refused(Request.chat(turn), 422, "invalid_fields")))
        .containsExactlyInAnyOrder("action", "selection", "turnId");
  }

  @Test
  default void theAnswerOfAStoppedQuestionIsDropped() throws Exception {
    String session = newSession();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    String message = "stop " + session;
    World.model()
        .on(
            message,
            prompt -> {
              asked.countDown();
              await(answered);
              return ScriptedModel.repeat(prompt);
            });
    Request turn = Request.chat(named(session, message, "stopped"));
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> send(turn));
    await(asked);

    Answer stopped = ok(stop(session, "stopped"));
    answered.countDown();

    assertThat(stopped.text()).isEqualTo("{\"turnId\":\"stopped\",\"status\":\"failed\"}");
    assertThat(first.get(20, TimeUnit.SECONDS).field("status")).isEqualTo("failed");
    assertThat(ok(Request.load(session)).json().get("chat").findValuesAsText("status"))
        .containsExactly("failed");
    assertThat(ok(turn).field("status")).isEqualTo("done");
    assertThat(ok(stop(session, "stopped")).field("status")).isEqualTo("done");
  }

  @Test
  default void aQuestionNobodyAskedCannotBeStopped() {
    String session = newSession();
    refused(stop(session, "never"), 404, "turn_not_found");
    assertThat(World.everythingOf(session)).isEmpty();
    Answer nothing = refused(Request.post("/api/chat/stop").json("{}"), 422, "invalid_fields");
    assertThat(fields(nothing)).containsExactlyInAnyOrder("sessionId", "turnId");
  }

  @Test
  default void theRulesAnswerWhereTheModelFailed() {
    String session = savedSession("I was responsible for managing the shop.");
    String message = "no model " + session;
    World.model().on(message, unavailable(Kind.FAILED));
    Map<String, String> turn = new HashMap<>(named(session, message, "rules"));
    refused(Request.chat(turn), 502, "model_failed");

    turn.put("provider", "offline");
    Answer answer = ok(Request.chat(turn));

    assertThat(answer.field("provider")).isEqualTo("offline");
    assertThat(ok(Request.load(session)).json().get("chat")).hasSize(2);
    turn.put("provider", "openai");
    assertThat(fields(refused(Request.chat(turn), 422, "invalid_fields")))
        .containsExactly("provider");
  }

  @Test
  default void whoAsksTooMuchIsToldWhenToAskAgainAndTheQuestionIsKept() {
    String session = newSession();
    Map<String, String> turn = named(session, "one too many", "late");
    Answer refusal =
        World.tallies().atTheLimit(() -> refused(Request.chat(turn), 429, "too_many_requests"));
    assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 601);
    assertThat(ok(Request.load(session)).json().get("chat").findValuesAsText("status"))
        .containsExactly("failed");
    assertThat(ok(Request.chat(turn)).field("status")).isEqualTo("done");
  }

  @Test
  default void tellsWhoAnswersAndNeverAKey() {
    assertThat(ok(Request.get("/api/llm/status")).text())
        .isEqualTo(
            "{\"provider\":\"scripted\",\"model\":\"parrot-1\",\"apiKeyPresent\":true,\"modelUse\":\"on\"}");
  }

  private static Request stop(String session, String turn) {
    return Request.post("/api/chat/stop")
        .json(Json.write(Map.of("sessionId", session, "turnId", turn)));
  }

  private static Map<String, String> named(String session, String message, String turn) {
    return Map.of("sessionId", session, "message", message, "turnId", turn);
  }

  private static Function<Prompt, Reply> unavailable(Kind kind) {
    return prompt -> {
      throw new ModelUnavailableException(kind, "secret-host");
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
