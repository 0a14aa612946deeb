package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.VersionId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each flow in each state, with each of its store calls failing in each way: the caller is told,
 * nothing that was stored is lost, and the same flow once more completes.
 */
class StoreFaultsTest {
  private static final AtomicInteger CASES = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void aStoreErrorIsToldAndNeverTakenForEmptiness(Act act) {
    eachCall(act, Fault.Mode.REFUSED);
  }

  @ParameterizedTest
  @EnumSource
  void aLostAnswerIsToldAndTheRetryCompletes(Act act) {
    eachCall(act, Fault.Mode.ANSWER_LOST);
  }

  @ParameterizedTest
  @EnumSource
  void aCrashBeforeACallIsHealedByWhoeverComesNext(Act act) {
    eachCall(act, Fault.Mode.CRASH_BEFORE);
  }

  @ParameterizedTest
  @EnumSource
  void aCrashAfterACallIsHealedByWhoeverComesNext(Act act) {
    eachCall(act, Fault.Mode.CRASH_AFTER);
  }

  private static void eachCall(Act act, Fault.Mode mode) {
    for (State state : State.values()) {
      World start = state.world();
      int number = 0;
      while (fails(act, mode, state, start.copy(), number)) {
        number++;
      }
    }
  }

  /** Whether the flow made as many calls. */
  private static boolean fails(Act act, Fault.Mode mode, State state, World world, int number) {
    Replica before = world.everything();
    Ledger ledger = new Ledger();
    Fault fault = Fault.at(number, mode, world::writes);
    Revision base = baseOf(world);
    if (base != null) {
      ledger.saved(Interleaving.textIn(before), base, null);
    }
    Actor actor = new Actor("a", world, ledger, base, fault);
    RuntimeException told = attempt(act, actor);
    if (!fault.happened()) {
      assertThat(told).isNull();
      return false;
    }
    CASES.incrementAndGet();
    String which = act + " " + mode + " " + state + " call " + number + " " + fault.failed();
    try {
      assertThat(told)
          .isInstanceOfAny(StoreUnavailableException.class, Actor.Failed.class)
          .isNotNull();
      assertThat(fault.failedARead() && fault.wroteAfterwards())
          .as("wrote without knowing what is stored")
          .isFalse();
      World.assertHolds(world.everything(), before, "the session");
      act.by(actor.undisturbed());
      Invariants.check(world, before, ledger);
    } catch (AssertionError | RuntimeException wrong) {
      throw new AssertionError(which, wrong);
    }
    return true;
  }

  private static @Nullable RuntimeException attempt(Act act, Actor actor) {
    try {
      act.by(actor);
      return null;
    } catch (StoreUnavailableException | Actor.Failed told) {
      return told;
    }
  }

  static @Nullable Revision baseOf(World world) {
    return world
        .everything()
        .find(VersionId.LATEST.resumeKey())
        .map(item -> item.revision())
        .orElse(null);
  }

  @AfterAll
  static void tell() {
    System.out.println("fault cases: " + CASES);
  }
}
