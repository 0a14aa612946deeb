package dev.holdfast.flow;

import static dev.holdfast.flow.Locking.LAPTOP;
import static dev.holdfast.flow.Locking.LINK;
import static dev.holdfast.flow.Locking.PHONE;
import static dev.holdfast.flow.Locking.device;
import static dev.holdfast.flow.Locking.hash;
import static dev.holdfast.flow.Locking.opens;
import static dev.holdfast.flow.Locking.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.device.DeviceOutcome;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.SessionHead;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Locking and revoking, with each store call failing in each way: the caller is told, the same once
 * more completes, and what was answered survives the loss of the hot store.
 */
class LockingFaultsTest {
  @ParameterizedTest
  @EnumSource
  void aLockIsCompletedByTheNextTry(Fault.Mode mode) {
    World start = World.empty();
    save(start.flows(), Caller.WITHOUT_KEY, "one");
    eachCall(
        start,
        mode,
        flows -> flows.devices().register(World.ID, LAPTOP, device(LAPTOP, "laptop"), hash(LINK)),
        world -> {
          assertThat(opens(world.flows(), LAPTOP)).isTrue();
          assertThat(opens(world.flows(), LINK)).isTrue();
          assertThat(opens(world.flows(), Caller.WITHOUT_KEY)).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRevocationIsCompletedByTheNextTry(Fault.Mode mode) {
    World start = World.empty();
    Flows owner = start.flows();
    Locking.locked(owner, LAPTOP, "laptop");
    owner.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    eachCall(
        start,
        mode,
        flows -> flows.devices().revoke(World.ID, LAPTOP, "id-phone"),
        world -> {
          assertThat(opens(world.flows(), PHONE)).isFalse();
          assertThat(opens(world.flows(), LAPTOP)).isTrue();
        });
  }

  @Test
  void aLockHoldsInTheHotStoreThoughColdIsDown() {
    World world = World.empty();
    save(world.flows(), Caller.WITHOUT_KEY, "one");
    Flows broken =
        world.flows((call, act) -> {
          if (call.startsWith("cold.")) {
            throw new StoreUnavailableException("cold is down");
          }
          return act.run();
        });
    try {
      Locking.register(broken, LAPTOP, "laptop");
      throw new AssertionError("it was not told");
    } catch (StoreUnavailableException told) {
      assertThat(opens(world.flows(), Caller.WITHOUT_KEY)).isFalse();
      assertThat(opens(world.flows(), LAPTOP)).isTrue();
    }
  }

  /** Nobody was told that it is locked, and the hot store lost the one item that says so. */
  @Test
  void aCopyOfALockThatNoSessionStandsBehindKeepsNobodyOut() {
    World world = World.empty();
    save(world.flows(), Caller.WITHOUT_KEY, "one");
    world.flows().snapshots().take(World.ID, Caller.WITHOUT_KEY);
    Flows broken =
        world.flows((call, act) -> {
          if (call.startsWith("cold.")) {
            throw new StoreUnavailableException("cold is down");
          }
          return act.run();
        });
    assertThatThrownBy(() -> Locking.register(broken, LAPTOP, "laptop"))
        .isInstanceOf(StoreUnavailableException.class);
    world.hot.lose(World.ID, SessionHead.SESSION);
    assertThat(save(world.flows(), Caller.WITHOUT_KEY, "two"))
        .isInstanceOf(SaveOutcome.Saved.class);
  }

  /** A save under the newer lock comes between the reading and the writing of a fill. */
  @Test
  void aCopyOfALockThatAFillCouldNotChangeIsMendedByTheNextLoad() {
    World world = World.empty();
    Locking.locked(world.flows(), LAPTOP, "laptop");
    world.flows().devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    Flows broken =
        world.flows((call, act) -> {
          if (call.startsWith("cold.")) {
            throw new StoreUnavailableException("cold is down");
          }
          return act.run();
        });
    assertThatThrownBy(() -> broken.devices().revoke(World.ID, LAPTOP, "id-phone"))
        .isInstanceOf(StoreUnavailableException.class);
    Flows knows = world.flows();
    save(knows, LAPTOP, "under the new lock");
    world.hot.lose(World.ID, SessionHead.SESSION);
    AtomicBoolean between = new AtomicBoolean();
    Flows interrupted =
        world.flows((call, act) -> {
          if (call.equals("hot.putUnlessNewer") && !between.getAndSet(true)) {
            save(knows, LAPTOP, "while it is filled");
          }
          return act.run();
        });
    assertThat(opens(interrupted, LAPTOP)).isTrue();
    assertThat(between).isTrue();
    assertThat(save(world.flows(), LAPTOP, "after")).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(opens(world.flows(), PHONE)).isFalse();
  }

  /** What must hold once it was answered, and after the hot store was lost. */
  @FunctionalInterface
  private interface Rule {
    void holds(World world);
  }

  private static void eachCall(
      World start, Fault.Mode mode, Function<Flows, DeviceOutcome<?>> flow, Rule rule) {
    int number = 0;
    while (fails(start.copy(), number, mode, flow, rule)) {
      number++;
    }
    assertThat(number).isGreaterThan(4);
  }

  private static boolean fails(
      World world, int number, Fault.Mode mode, Function<Flows, DeviceOutcome<?>> flow, Rule rule) {
    Fault fault = Fault.at(number, mode, world::writes);
    try {
      assertThat(flow.apply(world.flows(fault))).isInstanceOf(DeviceOutcome.Done.class);
    } catch (StoreUnavailableException told) {
      assertThat(flow.apply(world.flows())).isInstanceOf(DeviceOutcome.Done.class);
    }
    rule.holds(world);
    world.hot.wipe();
    rule.holds(world);
    return fault.happened();
  }
}
