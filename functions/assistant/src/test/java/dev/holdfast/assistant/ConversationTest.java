package dev.holdfast.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.assistant.offline.OfflineProvider;
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
import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.limit.RateLimit;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadSession;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.truth.TruthGate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final SessionId ID = Samples.session(1);
  private static final TurnId NAME = new TurnId("t-1");
  private static final Question WHY = new Question("why?", null, null);

  private final ManualClock clock = ManualClock.standing();
  private static final Conversation.Asker ASKER =
      new Conversation.Asker(Caller.WITHOUT_KEY, "home");

  private final Breakable model = new Breakable();
  private final Rates rates =
      new Rates(new RateLimit(new MemoryTallies(clock), clock, Duration.ofMinutes(10)), 3, 4);
  private final Conversation conversation =
      new Conversation(chatLog(), model, new OfflineProvider(), new Review(new TruthGate()), rates);

  @Test
  void aTurnWhoseModelIsUnavailableMayBeAskedAgainAtOnce() {
    model.failure =
        new ModelUnavailableException(ModelUnavailableException.Kind.TIMEOUT, "too slow");
    assertThat(conversation.ask(ID, ASKER, NAME, WHY, false))
        .isEqualTo(new Conversation.Outcome.ModelFailed(ModelUnavailableException.Kind.TIMEOUT));
    answersNow();
  }

  @Test
  void aTurnWhoseModelBrokeMayBeAskedAgainAtOnce() {
    model.failure = new IllegalStateException("a fault of the provider");
    assertThatThrownBy(() -> conversation.ask(ID, ASKER, NAME, WHY, false)).isSameAs(model.failure);
    answersNow();
  }

  private void answersNow() {
    model.failure = null;
    assertThat(conversation.ask(ID, ASKER, NAME, WHY, false))
        .isInstanceOfSatisfying(
            Conversation.Outcome.Kept.class,
            kept -> {
              assertThat(kept.turn().status(clock.instant())).isEqualTo(Turn.Status.DONE);
              assertThat(kept.turn().attempt()).isEqualTo(2);
            });
  }

  @Test
  void aSessionThatAsksTooMuchWaitsAndItsQuestionIsKept() {
    for (int number = 0; number < 3; number++) {
      answered(ID, "t" + number);
    }
    assertThat(conversation.ask(ID, ASKER, new TurnId("late"), WHY, false))
        .isInstanceOfSatisfying(
            Conversation.Outcome.TooMany.class,
            wait -> {
              assertThat(wait.retryAfter()).isPositive();
              clock.advance(wait.retryAfter());
            });
    answered(ID, "late");
  }

  @Test
  void aCallerIsLimitedOverAllSessionsAndOthersAreNot() {
    for (int number = 0; number < 4; number++) {
      answered(Samples.session(number), "t");
    }
    assertThat(conversation.ask(Samples.session(7), ASKER, NAME, WHY, false))
        .isInstanceOf(Conversation.Outcome.TooMany.class);
    Conversation.Asker other = new Conversation.Asker(Caller.WITHOUT_KEY, "elsewhere");
    assertThat(conversation.ask(Samples.session(7), other, NAME, WHY, false))
        .isInstanceOf(Conversation.Outcome.Kept.class);
  }

  @Test
  void aQuestionThatTheBudgetDoesNotAllowIsKeptForTheRules() {
    model.failure = new BudgetSpentException(Duration.ofHours(3));
    assertThat(conversation.ask(ID, ASKER, NAME, WHY, false))
        .isEqualTo(new Conversation.Outcome.BudgetSpent(Duration.ofHours(3)));
    assertThat(conversation.ask(ID, ASKER, NAME, WHY, true))
        .isInstanceOf(Conversation.Outcome.Kept.class);
  }

  @Test
  void lookingAtARunningTurnAgainIsNotCounted() {
    answered(ID, "once");
    for (int number = 0; number < 9; number++) {
      answered(ID, "once");
    }
    assertThat(model.asked).isEqualTo(1);
    answered(ID, "twice");
  }

  @Test
  void theRulesAnswerWhenThePersonAsksForItWithoutTheModel() {
    model.failure = new ModelUnavailableException(ModelUnavailableException.Kind.FAILED, "broken");
    assertThat(conversation.ask(ID, ASKER, NAME, WHY, false))
        .isInstanceOf(Conversation.Outcome.ModelFailed.class);
    assertThat(conversation.ask(ID, ASKER, NAME, WHY, true))
        .isInstanceOfSatisfying(
            Conversation.Outcome.Kept.class,
            kept -> assertThat(kept.turn().answer().orElseThrow().provider()).isEqualTo("offline"));
  }

  private void answered(SessionId id, String name) {
    assertThat(conversation.ask(id, ASKER, new TurnId(name), WHY, false))
        .isInstanceOfSatisfying(
            Conversation.Outcome.Kept.class,
            kept -> assertThat(kept.turn().status(clock.instant())).isEqualTo(Turn.Status.DONE));
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
    private int asked;

    @Override
    public ModelStatus status() {
      return new ModelStatus("test", "test-1", false);
    }

    @Override
    public Reply answer(Prompt prompt) {
      asked++;
      if (failure != null) {
        throw failure;
      }
      return Reply.saying("because", Usage.NONE);
    }
  }
}
