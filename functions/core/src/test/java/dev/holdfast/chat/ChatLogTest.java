package dev.holdfast.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.chat.TurnStart.Begun;
import dev.holdfast.chat.TurnStart.Existing;
import dev.holdfast.chat.TurnStart.NameTaken;
import dev.holdfast.chat.TurnStart.SessionFull;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.Sequential;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.fake.WatchedStores.Observer;
import dev.holdfast.flow.Flows;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Fence;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.VersionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChatLogTest {
  private static final SessionId ID = Samples.session(1);
  private static final TurnId NAME = new TurnId("t-1");
  private static final Question WHY = new Question("why?", "rephrase", "did things");
  private static final Answer FIRST =
      new Answer("first", null, "offline", "rules", 1, 2, List.of());
  private static final Answer SECOND =
      new Answer("second", "Did it", "offline", "rules", 1, 2, List.of());

  private final InMemoryHotStore hot = new InMemoryHotStore();
  private final InMemoryColdStore cold = new InMemoryColdStore();
  private final ManualClock clock = ManualClock.standing();
  private final Flows flows = flows((call, act) -> act.run());
  private final ChatLog chat = flows.chat();

  @Test
  void keepsAQuestionBeforeItIsAnswered() {
    Turn turn = begun(NAME, WHY);
    assertThat(turns()).containsExactly(turn);
    assertThat(turn.question()).isEqualTo(WHY);
    assertThat(turn.status(clock.instant())).isEqualTo(Turn.Status.PENDING);
    Turn done = chat.finish(ID, turn, FIRST);
    assertThat(done.answer()).contains(FIRST);
    assertThat(turns()).containsExactly(done);
  }

  @Test
  void keepsTwoTurnsOfOneMillisecondInOrder() {
    for (int number = 0; number < 40; number++) {
      begun(new TurnId("t" + number), new Question("question " + number, null, null));
    }
    assertThat(turns())
        .extracting(turn -> turn.question().message())
        .isEqualTo(java.util.stream.IntStream.range(0, 40).mapToObj(n -> "question " + n).toList());
    assertThat(turns()).extracting(Turn::askedAt).containsOnly(clock.instant());
  }

  @Test
  void theSameNameTwiceIsOneTurn() {
    Turn turn = begun(NAME, WHY);
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isEqualTo(new Existing(turn));
    Turn done = chat.finish(ID, turn, FIRST);
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isEqualTo(new Existing(done));
    assertThat(turns()).hasSize(1);
  }

  @Test
  void aNameIsNotTakenForAnotherQuestion() {
    Turn turn = begun(NAME, WHY);
    Question other = new Question("why not?", null, null);
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, other)).isEqualTo(new NameTaken());
    assertThat(turns()).containsExactly(turn);
  }

  @Test
  void aKilledTurnReadsAsFailedAfterAMinuteAndCanBeAskedAgain() {
    Turn killed = begun(NAME, WHY);
    clock.advance(Turn.PATIENCE);
    assertThat(killed.status(clock.instant())).isEqualTo(Turn.Status.PENDING);
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isEqualTo(new Existing(killed));
    clock.advance(Duration.ofMillis(1));
    assertThat(killed.status(clock.instant())).isEqualTo(Turn.Status.FAILED);
    Turn again = begun(NAME, WHY);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.order()).isEqualTo(killed.order());
    assertThat(turns()).containsExactly(again);
  }

  @Test
  void theLateAnswerOfAFirstAttemptDoesNotReplaceTheSecond() {
    Turn killed = begun(NAME, WHY);
    clock.advance(Duration.ofSeconds(61));
    Turn again = begun(NAME, WHY);
    assertThat(chat.finish(ID, killed, FIRST)).isEqualTo(again);
    Turn done = chat.finish(ID, again, SECOND);
    assertThat(chat.finish(ID, killed, FIRST)).isEqualTo(done);
    assertThat(chat.fail(ID, killed)).isEqualTo(done);
    assertThat(turns()).containsExactly(done);
    assertThat(done.answer()).contains(SECOND);
  }

  @Test
  void theAnswerOfAStoppedTurnIsDropped() {
    Turn turn = begun(NAME, WHY);
    Turn stopped = ended(chat.stop(ID, Caller.WITHOUT_KEY, NAME));
    assertThat(stopped.status(clock.instant())).isEqualTo(Turn.Status.FAILED);
    assertThat(chat.finish(ID, turn, FIRST)).isEqualTo(stopped);
    assertThat(turns()).containsExactly(stopped);
    assertThat(begun(NAME, WHY).attempt()).isEqualTo(2);
  }

  @Test
  void anAnswerThatCameFirstIsNotStopped() {
    Turn done = chat.finish(ID, begun(NAME, WHY), FIRST);
    assertThat(ended(chat.stop(ID, Caller.WITHOUT_KEY, NAME))).isEqualTo(done);
    assertThat(turns()).containsExactly(done);
  }

  @Test
  void aTurnNobodyAskedIsNotStopped() {
    StopOutcome unknown = new StopOutcome.NoSuchTurn();
    assertThat(chat.stop(ID, Caller.WITHOUT_KEY, NAME)).isEqualTo(unknown);
    Turn _ = begun(NAME, WHY);
    assertThat(chat.stop(ID, Caller.WITHOUT_KEY, new TurnId("other"))).isEqualTo(unknown);
  }

  private static Turn ended(StopOutcome outcome) {
    return ((StopOutcome.Ended) outcome).turn();
  }

  @Test
  void aFailedTurnCanBeAskedAgainAtOnce() {
    chat.fail(ID, begun(NAME, WHY));
    assertThat(begun(NAME, WHY).attempt()).isEqualTo(2);
  }

  @Test
  void ofTwoWhoAskAgainOneAnswers() {
    chat.fail(ID, begun(NAME, WHY));
    AtomicInteger once = new AtomicInteger();
    Flows slower =
        flows((call, act) -> {
          if (call.equals("hot.replace") && once.getAndIncrement() == 0) {
            begun(NAME, WHY);
          }
          return act.run();
        });
    assertThat(slower.chat().begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isInstanceOf(Existing.class);
    assertThat(turns()).singleElement().extracting(Turn::attempt).isEqualTo(2L);
  }

  @Test
  void aFullSessionTakesNoNewTurnButAnswersTheOnesItHas() {
    Turn turn = begun(NAME, WHY);
    full();
    int writes = hot.changes().size();
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, new TurnId("new"), WHY))
        .isEqualTo(new SessionFull());
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isEqualTo(new Existing(turn));
    assertThat(hot.changes()).hasSize(writes);
    chat.fail(ID, turn);
    assertThat(begun(NAME, WHY).attempt()).isEqualTo(2);
  }

  @Test
  void ofTwoWhoAskAgainInAFullSessionNoneIsToldThatItIsFull() {
    chat.fail(ID, begun(NAME, WHY));
    full();
    AtomicInteger once = new AtomicInteger();
    Flows slower =
        flows((call, act) -> {
          if (call.equals("hot.replace") && once.getAndIncrement() == 0) {
            begun(NAME, WHY);
          }
          return act.run();
        });
    assertThat(slower.chat().begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isInstanceOf(Existing.class);
  }

  @Test
  void aSessionOfFiveMegabytesIsFull() {
    begun(NAME, WHY);
    hot.note(ID, new ArchiveNote(Map.of(), clock.instant(), null, 1, ChatLog.MAX_SESSION_BYTES));
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, new TurnId("new"), WHY))
        .isEqualTo(new SessionFull());
  }

  @Test
  void aLockedSessionTakesNoTurn() {
    hot.create(
        ID,
        Fence.created(clock.instant()),
        List.of(
            Samples.session(new dev.holdfast.replica.Revision(1), "lock"), Samples.resume("", 0)));
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY))
        .isEqualTo(new TurnStart.SessionLocked());
  }

  @Test
  void anErasedSessionTakesNoTurn() {
    begun(NAME, WHY);
    Fence seen = hot.partition(ID).fence();
    Fence erased = new Fence(Fence.State.ERASED, new Revision(Long.MAX_VALUE), null);
    assertThat(hot.moveFence(ID, seen, erased)).isTrue();
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, new TurnId("t-2"), WHY))
        .isInstanceOf(TurnStart.SessionErased.class);
    assertThat(hot.partition(ID).items().items().keySet())
        .filteredOn(key -> key.value().startsWith("chat#"))
        .hasSize(1);
  }

  @Test
  void aTurnWhoseQuestionWasLostCanBeAskedAgain() {
    // Cold may have been told of the name before it was told of the turn.
    Turn turn = begun(NAME, WHY);
    hot.lose(ID, turn.item().key());
    Turn again = begun(NAME, WHY);
    assertThat(turns()).containsExactly(again);
    assertThat(again.order()).isEqualTo(turn.order());
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isEqualTo(new Existing(again));
  }

  @Test
  void anAnswerIsKeptThoughTheHotStoreLostItsQuestion() {
    Turn turn = begun(NAME, WHY);
    hot.wipe();
    Turn done = chat.finish(ID, turn, FIRST);
    assertThat(done.answer()).contains(FIRST);
    assertThat(turns()).containsExactly(done);
    assertThat(chat.begin(ID, Caller.WITHOUT_KEY, NAME, WHY)).isEqualTo(new Existing(done));
  }

  @Test
  void anAnswerIsKeptThoughOnlyAnEarlierAttemptCameBackFromCold() {
    begun(NAME, WHY);
    flows.snapshots().take(ID, Caller.WITHOUT_KEY);
    clock.advance(Duration.ofSeconds(61));
    Turn again = begun(NAME, WHY);
    hot.wipe();
    flows.sessions().load(ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(turns()).singleElement().extracting(Turn::attempt).isEqualTo(1L);
    Turn done = chat.finish(ID, again, SECOND);
    assertThat(done.answer()).contains(SECOND);
    assertThat(turns()).containsExactly(done);
  }

  @Test
  void anAnswerBringsNothingBackIntoAnErasedSession() {
    Turn turn = begun(NAME, WHY);
    Fence seen = hot.head(ID, VersionId.LATEST).fence();
    hot.lose(ID, turn.item().key());
    hot.moveFence(ID, seen, new Fence(Fence.State.ERASED, seen(seen), null));
    int writes = hot.changes().size();
    chat.finish(ID, turn, FIRST);
    assertThat(hot.changes()).hasSize(writes);
  }

  private static dev.holdfast.replica.Revision seen(
      @org.jspecify.annotations.Nullable Fence fence) {
    return java.util.Objects.requireNonNull(fence).generation().next(ManualClock.START);
  }

  @Test
  void theNameOfATurnLeadsToItsPlace() {
    Turn turn = begun(NAME, WHY);
    Item pointer = hot.item(ID, new ItemKey("turn#t-1")).orElseThrow();
    assertThat(pointer.text("order")).isEqualTo(turn.order());
  }

  private void full() {
    hot.note(ID, new ArchiveNote(Map.of(), clock.instant(), null, ChatLog.MAX_TURNS, 0));
  }

  private Turn begun(TurnId name, Question question) {
    TurnStart start = chat.begin(ID, Caller.WITHOUT_KEY, name, question);
    assertThat(start).isInstanceOf(Begun.class);
    return ((Begun) start).turn();
  }

  private List<Turn> turns() {
    LoadOutcome outcome = flows.sessions().load(ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
    return ((LoadOutcome.Loaded) outcome).chat().turns().stream().map(Turn::new).toList();
  }

  private Flows flows(Observer observer) {
    return Flows.over(
        WatchedStores.hot(hot, observer),
        WatchedStores.cold(cold, observer),
        clock,
        Sequential.REVERSED,
        CountingRandom.ulids(clock, System.identityHashCode(observer)));
  }
}
