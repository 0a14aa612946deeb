package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.local.FaultyHttpClient.Sent;
import dev.holdfast.local.Ground.Act;
import dev.holdfast.local.Ground.State;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Resume;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Each flow, with each of its calls on the wire failing in each way, over the real adapters and the
 * real stores.
 */
class TransportFaultsTest {
  /** How many of the calls of one flow are tried at the same time, each in a session of its own. */
  private static final int LANES = 4;

  private static final AtomicInteger LASTING = new AtomicInteger();
  private static final AtomicInteger PASSING = new AtomicInteger();

  /** The fault meets the call, its retries, and all like it that follow. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CONDITION_FAILED", "UNPROCESSED", "HANGING", "ANSWER_LATE"})
  void aFaultThatStaysIsToldAndNeverTakenForEmptiness(Fault fault) throws Exception {
    Set<State> states =
        fault == Fault.ANSWER_LOST
            ? EnumSet.allOf(State.class)
            : EnumSet.of(State.UNKNOWN, State.WIPED);
    List<Check> checks = new ArrayList<>();
    for (State state : states) {
      for (Act act : EnumSet.complementOf(EnumSet.of(Act.SAVE_WITH_BASE))) {
        checks.add(() -> {
          try (FaultyStores stores = FaultyStores.thatGiveUpAfter(Duration.ofSeconds(20))) {
            int number = 0;
            while (fails(stores, fault, act, state, number)) {
              number++;
            }
          }
        });
      }
    }
    sideBySide(8, checks);
  }

  /** A store of which nothing is heard; each case waits for itself. */
  @ParameterizedTest
  @EnumSource(names = {"HANGING", "ANSWER_LATE"})
  void silenceIsToldAndNeverTakenForEmptiness(Fault fault) throws Exception {
    List<Check> checks = new ArrayList<>();
    for (Act act : List.of(Act.SNAPSHOT, Act.SAVE_BLIND)) {
      for (int number = 0; number < 16; number++) {
        int call = number;
        checks.add(() -> {
          try (FaultyStores stores = FaultyStores.thatGiveUpAfter(Duration.ofMillis(1500))) {
            fails(stores, fault, act, State.WIPED, call);
          }
        });
      }
    }
    sideBySide(32, checks);
  }

  /** Whether the flow made as many calls. */
  private static boolean fails(FaultyStores stores, Fault fault, Act act, State state, int number) {
    SessionId id = state.session();
    Replica before = state.items();
    String[] first = new String[1];
    stores.wire.plan(sent -> {
      if (sent.number() == number) {
        first[0] = sent.operation();
      }
      return sent.number() >= number && sent.operation().equals(first[0]) && concerns(fault, sent)
          ? fault
          : null;
    });
    RuntimeException told = attempt(stores, act, id, state);
    Sent failed = stores.wire.failed();
    if (failed == null) {
      assertThat(told).isNull();
      return first[0] != null; // a call that this fault does not concern
    }
    LASTING.incrementAndGet();
    String which = act + " of " + state + ", call " + number + " " + failed + " " + fault;
    assertThat(told).as(which).isInstanceOf(StoreUnavailableException.class);
    if (failed.reads()) {
      assertThat(stores.wire.writesAfterFault()).as(which).isZero();
    }
    Replica now = FaultyStores.everything(id);
    assertThat(now.join(before)).as(which).isEqualTo(now);
    if (fault == Fault.ANSWER_LOST) {
      act.by(FaultyStores.FLOWS, id, state);
      holds(which, act, id, before);
    }
    return true;
  }

  /** The fault meets one attempt of one call; the SDK tries it again. */
  @ParameterizedTest
  @EnumSource(names = {"RESET", "ANSWER_LOST", "BROKEN", "THROTTLED"})
  void aFaultThatPassesIsNotNoticed(Fault fault) throws Exception {
    List<Check> checks = new ArrayList<>();
    for (State state : EnumSet.of(State.UNKNOWN, State.WIPED)) {
      for (Act act : List.of(Act.SAVE_BLIND, Act.SNAPSHOT, Act.CHAT)) {
        if (fault == Fault.ANSWER_LOST || state == State.WIPED) {
          for (int lane = 0; lane < LANES; lane++) {
            int first = lane;
            checks.add(() -> {
              try (FaultyStores stores = FaultyStores.withTheProductsClients()) {
                int number = first;
                while (passes(stores, fault, act, state, number)) {
                  number += LANES;
                }
              }
            });
          }
        }
      }
    }
    sideBySide(12, checks);
  }

  private static boolean passes(
      FaultyStores stores, Fault fault, Act act, State state, int number) {
    SessionId id = state.session();
    Replica before = state.items();
    stores.wire.plan(sent -> sent.number() == number && sent.attempt() == 1 ? fault : null);
    RuntimeException told = attempt(stores, act, id, state);
    Sent failed = stores.wire.failed();
    String which = act + " of " + state + ", call " + number + " " + failed + " " + fault;
    assertThat(told).as(which).isNull();
    if (failed == null) {
      return false;
    }
    PASSING.incrementAndGet();
    holds(which, act, id, before);
    return true;
  }

  private static boolean concerns(Fault fault, Sent sent) {
    return fault != Fault.CONFLICT
        || List.of("UpdateItem", "PutItem", "TransactWriteItems", "PutObject")
            .contains(sent.operation());
  }

  private static @Nullable RuntimeException attempt(
      FaultyStores stores, Act act, SessionId id, State state) {
    try {
      act.by(stores.flows, id, state);
      return null;
    } catch (RuntimeException told) {
      return told;
    }
  }

  /** The flow is complete, was applied once, and nothing of before is missing. */
  private static void holds(String which, Act act, SessionId id, Replica before) {
    Replica now = FaultyStores.everything(id);
    assertThat(now.join(before)).as(which).isEqualTo(now);
    switch (act) {
      case LOAD ->
          // A load brings back what was there, and creates nothing.
          assertThat(now).as(which).isEqualTo(before);
      case SAVE_WITH_BASE, SAVE_BLIND -> {
        Resume resume = new Resume(FaultyStores.resume(id));
        assertThat(resume.text()).as(which).isEqualTo(Ground.TEXT);
        assertThat(resume.applied()).as(which).hasSize(1);
      }
      case SNAPSHOT -> assertThat(FaultyStores.COLD.latest(id)).as(which).isPresent();
      case CHAT -> {
        assertThat(keys(now, "chat#")).as(which).hasSize(keys(before, "chat#").size() + 1);
        assertThat(keys(now, "turn#")).as(which).hasSize(keys(before, "turn#").size() + 1);
      }
    }
  }

  private static List<ItemKey> keys(Replica replica, String prefix) {
    return replica.items().keySet().stream().filter(key -> key.value().startsWith(prefix)).toList();
  }

  private interface Check {
    void make();
  }

  /** Side by side, since most of the time is spent waiting. */
  private static void sideBySide(int width, List<Check> checks) throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (Check check : checks) {
      tasks.add(() -> {
        check.make();
        return true;
      });
    }
    try (var threads = Executors.newFixedThreadPool(width)) {
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        try {
          done.get();
        } catch (ExecutionException failed) {
          if (failed.getCause() instanceof AssertionError wrong) {
            throw wrong;
          }
          throw failed;
        }
      }
    }
  }

  @AfterAll
  static void tell() {
    System.out.println("wire faults: " + LASTING + " that stay, " + PASSING + " that pass");
  }
}
