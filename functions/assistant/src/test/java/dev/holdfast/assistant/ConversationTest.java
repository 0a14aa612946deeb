package dev.holdfast.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.chat.ChatLog;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.Turn;
import dev.holdfast.chat.TurnId;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.Sequential;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadSession;
import dev.holdfast.snapshot.ColdCopies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final SessionId ID = Samples.session(1);
  private static final TurnId NAME = new TurnId("t-1");
  private static final Question WHY = new Question("why?", null, null);

  private final ManualClock clock = ManualClock.standing();
  private final Breakable model = new Breakable();
  private final Conversation conversation = new Conversation(chatLog(), model);

  @Test
  void aTurnWhoseModelIsUnavailableMayBeAskedAgainAtOnce() {
    model.failure =
        new ModelUnavailableException(ModelUnavailableException.Kind.TIMEOUT, "too slow");
    assertThat(conversation.ask(ID, Caller.WITHOUT_KEY, NAME, WHY))
        .isEqualTo(new Conversation.Outcome.ModelFailed(ModelUnavailableException.Kind.TIMEOUT));
    answersNow();
  }

  @Test
  void aTurnWhoseModelBrokeMayBeAskedAgainAtOnce() {
    model.failure = new IllegalStateException("a fault of the provider");
    assertThatThrownBy(() -> conversation.ask(ID, Caller.WITHOUT_KEY, NAME, WHY))
        .isSameAs(model.failure);
    answersNow();
  }

  private void answersNow() {
    model.failure = null;
    assertThat(conversation.ask(ID, Caller.WITHOUT_KEY, NAME, WHY))
        .isInstanceOfSatisfying(
            Conversation.Outcome.Kept.class,
            kept -> {
              assertThat(kept.turn().status(clock.instant())).isEqualTo(Turn.Status.DONE);
              assertThat(kept.turn().attempt()).isEqualTo(2);
            });
  }

  private ChatLog chatLog() {
    InMemoryHotStore hot = new InMemoryHotStore();
    Ulids ids = CountingRandom.ulids(clock, 1);
    ColdCopies cold = new ColdCopies(new InMemoryColdStore(), clock, ids);
    LoadSession sessions =
        new LoadSession(hot, cold, new Access(hot, clock, true), clock, Sequential.IN_ORDER);
    return new ChatLog(hot, sessions, clock, ids);
  }

  /** Answers, or throws what it is told to. */
  private static final class Breakable implements ModelProvider {
    private @Nullable RuntimeException failure;

    @Override
    public ModelStatus status() {
      return new ModelStatus("test", "test-1", false);
    }

    @Override
    public Reply answer(Prompt prompt) {
      if (failure != null) {
        throw failure;
      }
      return Reply.saying("because", Usage.NONE);
    }
  }
}
