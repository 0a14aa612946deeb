package dev.holdfast.local.http;

import static dev.holdfast.local.http.HttpContract.newSession;
import static dev.holdfast.local.http.HttpContract.question;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What somebody finds who comes back to a session that left the hot store. */
interface LeaveContract extends HttpContract {
  @Test
  default void whoComesBackFindsEverythingAndIsToldHowLongItTook() {
    String session = savedSession("a career");
    for (int number = 0; number < 60; number++) {
      ok(Request.chat(question(session, "question " + number)));
    }
    JsonNode before = ok(Request.load(session)).json();
    Replica items = hot(session).items();

    assertThat(World.leaves(session)).contains("left: 122 items removed, only the fence stays");
    assertThat(hot(session).items()).isEqualTo(Replica.EMPTY);
    assertThat(fence(session)).isEqualTo(Fence.State.COLD);

    JsonNode back = ok(Request.load(session)).json();
    assertThat(back.get("rehydratedInMs").longValue()).isNotNegative();
    for (String field : new String[] {"resume", "chat", "etag", "revision", "updatedAt"}) {
      assertThat(back.get(field)).as(field).isEqualTo(before.get(field));
    }
    assertThat(hot(session).items()).isEqualTo(items);
    assertThat(ok(Request.load(session)).json().has("rehydratedInMs")).isFalse();
    String older = back.get("olderChat").textValue();
    assertThat(ok(Request.get("/api/session/" + session + "?before=" + older)).json().get("chat"))
        .hasSize(20);
  }

  @Test
  default void aTabThatStoodOpenForAMonthSavesOverTheTextItHas() {
    String session = newSession();
    Answer saved = ok(Request.save(session, "a month ago"));
    ok(Request.chat(question(session, "remember")));
    World.leaves(session);

    Answer again =
        ok(
            Request.save(session, "today")
                .with("If-Match", Objects.requireNonNull(saved.header("ETag"))));

    assertThat(again.number("revision")).isGreaterThan(saved.number("revision"));
    JsonNode all = ok(Request.load(session)).json();
    assertThat(all.get("resume").textValue()).isEqualTo("today");
    assertThat(all.get("chat").findValuesAsText("text"))
        .containsExactly("remember", "You said: remember");
    assertThat(hot(session).items().items()).hasSize(4);
  }

  @Test
  default void aPlainClientSavesIntoASessionThatLeft() {
    String session = savedSession("before");
    ok(Request.chat(question(session, "remember")));
    World.leaves(session);
    ok(Request.save(session, "after"));
    JsonNode all = ok(Request.load(session)).json();
    assertThat(all.get("resume").textValue()).isEqualTo("after");
    assertThat(all.get("chat")).hasSize(2);
  }

  @Test
  default void aQuestionBringsASessionBackThatLeft() {
    String session = savedSession("text");
    ok(Request.chat(question(session, "first")));
    World.leaves(session);
    ok(Request.chat(question(session, "second")));
    JsonNode all = ok(Request.load(session)).json();
    assertThat(all.get("resume").textValue()).isEqualTo("text");
    assertThat(all.get("chat")).hasSize(4);
  }

  @Test
  default void aSnapshotBringsASessionBackThatLeft() {
    String session = savedSession("text");
    ok(Request.chat(question(session, "first")));
    World.leaves(session);
    assertThat(ok(Request.snapshot(session)).number("countMessages")).isEqualTo(1);
  }

  @Test
  default void thereIsNothingOfAnUnknownSessionThatCouldLeave() {
    String session = newSession();
    assertThat(World.leaves(session)).contains("holds nothing of it");
    assertThat(World.everythingOf(session)).isEmpty();
  }

  private static HotPartition hot(String session) {
    return World.hot().partition(SessionId.parse(session).orElseThrow());
  }

  private static Fence.State fence(String session) {
    return Objects.requireNonNull(hot(session).fence()).state();
  }
}
