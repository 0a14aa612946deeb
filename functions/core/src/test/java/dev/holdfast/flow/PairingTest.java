package dev.holdfast.flow;

import static dev.holdfast.flow.Locking.LAPTOP;
import static dev.holdfast.flow.Locking.PHONE;
import static dev.holdfast.flow.Locking.STRANGER;
import static dev.holdfast.flow.Locking.device;
import static dev.holdfast.flow.Locking.locked;
import static dev.holdfast.flow.Locking.opens;
import static dev.holdfast.flow.Locking.save;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.device.DeviceList;
import dev.holdfast.device.DeviceOutcome;
import dev.holdfast.device.PairingCode;
import dev.holdfast.device.PairingOutcome;
import dev.holdfast.device.Pairings;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryPairingStore;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.HotStore;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a session is handed to another device by a code. */
class PairingTest {
  private static final String HOME = "198.51.100.7";

  private final World world = World.empty();
  private final Flows flows = world.flows();
  private final InMemoryPairingStore codes = new InMemoryPairingStore();
  private final MemoryTallies tallies = new MemoryTallies(world.clock);
  private final Random random = new Random(5);
  private final Pairings pairings = pairings(world.hot);

  @Test
  void claimingTheCodeOfAnOpenSessionLocksItToBoth() {
    save(flows, Caller.WITHOUT_KEY, "one");
    PairingCode code = made(Caller.WITHOUT_KEY, LAPTOP);
    assertThat(opens(flows, Caller.WITHOUT_KEY)).as("not locked by a code alone").isTrue();

    assertThat(claim(code, PHONE)).isInstanceOf(PairingOutcome.Claimed.class);

    assertThat(opens(flows, LAPTOP)).isTrue();
    assertThat(opens(flows, PHONE)).isTrue();
    assertThat(opens(flows, Caller.WITHOUT_KEY)).isFalse();
    assertThat(labels()).containsExactlyInAnyOrder("laptop", "other");
  }

  @Test
  void aCodeOfALockedSessionIsMadeByThoseWhoHoldAKeyOnly() {
    locked(flows, LAPTOP, "laptop");
    for (Caller stranger : List.of(Caller.WITHOUT_KEY, STRANGER)) {
      assertThat(make(stranger, null)).isInstanceOf(PairingOutcome.Refused.class);
      assertThat(make(stranger, STRANGER)).isInstanceOf(PairingOutcome.Refused.class);
    }
    assertThat(claim(made(LAPTOP, null), PHONE)).isInstanceOf(PairingOutcome.Claimed.class);
    assertThat(opens(flows, PHONE)).isTrue();
    assertThat(opens(flows, LAPTOP)).isTrue();
  }

  @Test
  void whileTheSessionIsOpenTheAskerHasToSayWhoItIs() {
    assertThat(make(Caller.WITHOUT_KEY, null)).isInstanceOf(PairingOutcome.AskerUnknown.class);
  }

  @Test
  void aCodeIsForOneDeviceWhichMayAskAgain() {
    locked(flows, LAPTOP, "laptop");
    PairingCode code = made(LAPTOP, null);
    PairingOutcome first = claim(code, PHONE);
    assertThat(first).isInstanceOf(PairingOutcome.Claimed.class);
    assertThat(claim(code, PHONE)).isEqualTo(first);
    assertThat(claim(code, STRANGER)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    assertThat(opens(flows, STRANGER)).isFalse();
    assertThat(labels()).hasSize(2);
  }

  @Test
  void aCodeEndsAfterTenMinutes() {
    locked(flows, LAPTOP, "laptop");
    PairingCode code = made(LAPTOP, null);
    world.clock.advance(Pairings.VALID.minusSeconds(1));
    PairingCode late = made(LAPTOP, null);
    assertThat(claim(code, PHONE)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    world.clock.advance(Pairings.VALID.plusSeconds(1));
    assertThat(claim(late, PHONE)).isInstanceOf(PairingOutcome.NoSuchCode.class);
  }

  @Test
  void aNewCodeEndsTheOneBefore() {
    locked(flows, LAPTOP, "laptop");
    PairingCode first = made(LAPTOP, null);
    PairingCode second = made(LAPTOP, null);
    assertThat(claim(first, PHONE)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    assertThat(claim(second, PHONE)).isInstanceOf(PairingOutcome.Claimed.class);
  }

  @Test
  void aCodeIsWorthNothingOnceItsAskerIsRevoked() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    PairingCode code = made(PHONE, null);
    flows.devices().revoke(World.ID, LAPTOP, "id-phone");
    assertThat(claim(code, STRANGER)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    assertThat(opens(flows, STRANGER)).isFalse();
  }

  @Test
  void aCodeFromBeforeSomebodyElseLockedTheSessionOpensNothing() {
    save(flows, Caller.WITHOUT_KEY, "one");
    PairingCode code = made(Caller.WITHOUT_KEY, STRANGER);
    locked(flows, LAPTOP, "laptop");
    assertThat(claim(code, PHONE)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    assertThat(opens(flows, PHONE)).isFalse();
    assertThat(opens(flows, STRANGER)).isFalse();
  }

  @Test
  void aCodeFromBeforeItsAskerLockedTheSessionStillWorks() {
    save(flows, Caller.WITHOUT_KEY, "one");
    PairingCode code = made(Caller.WITHOUT_KEY, LAPTOP);
    locked(flows, LAPTOP, "laptop");
    assertThat(claim(code, PHONE)).isInstanceOf(PairingOutcome.Claimed.class);
    assertThat(labels()).hasSize(2);
  }

  @Test
  void wrongUsedExpiredAndEndedCodesCannotBeToldApart() {
    locked(flows, LAPTOP, "laptop");
    PairingCode ended = made(LAPTOP, null);
    PairingCode used = made(LAPTOP, null);
    claim(used, PHONE);
    PairingOutcome wrong = claim(new PairingCode("BBBBBBBB"), STRANGER);
    assertThat(claim(ended, STRANGER)).isEqualTo(wrong);
    assertThat(claim(used, STRANGER)).isEqualTo(wrong);
    PairingCode expired = made(LAPTOP, null);
    world.clock.advance(Pairings.VALID);
    assertThat(claim(expired, STRANGER)).isEqualTo(wrong);
  }

  @Test
  void theFailuresOfOneCallerAreLimitedAndSuccessIsNone() {
    locked(flows, LAPTOP, "laptop");
    for (int number = 0; number < Pairings.FAILURES_OF_ONE - 1; number++) {
      assertThat(guess(HOME)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    }
    PairingCode code = made(LAPTOP, null);
    for (int number = 0; number < 5; number++) {
      assertThat(claim(code, PHONE)).isInstanceOf(PairingOutcome.Claimed.class);
    }
    assertThat(guess(HOME)).isInstanceOf(PairingOutcome.NoSuchCode.class);
    assertThat(guess(HOME))
        .isInstanceOfSatisfying(
            PairingOutcome.TooManyAttempts.class,
            limit ->
                assertThat(limit.retryAfter())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10).plusSeconds(1)));
    assertThat(claim(code, PHONE))
        .as("the right code, too")
        .isInstanceOf(PairingOutcome.TooManyAttempts.class);
    assertThat(guess("203.0.113.9")).isInstanceOf(PairingOutcome.NoSuchCode.class);
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(guess(HOME)).isInstanceOf(PairingOutcome.NoSuchCode.class);
  }

  /** A thousand callers at it for an hour get as many guesses as the limit of all of them says. */
  @Test
  void bruteForceFromManyCallersIsBoundedInTotal() {
    locked(flows, LAPTOP, "laptop");
    int guesses = 0;
    for (int minute = 0; minute < 60; minute++) {
      for (int caller = 0; caller < 1_000; caller++) {
        if (guess("caller " + caller) instanceof PairingOutcome.NoSuchCode) {
          guesses++;
        }
      }
      world.clock.advance(Duration.ofMinutes(1));
    }
    // The clock ticks with each reading, so the hour may touch one window of ten minutes more.
    assertThat(guesses).isBetween(6 * Pairings.FAILURES_OF_ALL, 7 * Pairings.FAILURES_OF_ALL);
    assertThat(opens(flows, STRANGER)).isFalse();
  }

  @Test
  void codesOfOneSessionAreLimitedToo() {
    locked(flows, LAPTOP, "laptop");
    for (int number = 0; number < Pairings.CODES; number++) {
      made(LAPTOP, null);
    }
    assertThat(make(LAPTOP, null)).isInstanceOf(PairingOutcome.TooManyAttempts.class);
  }

  @Test
  void aClaimWhoseAnswerIsLostIsMadeByTheNext() {
    save(flows, Caller.WITHOUT_KEY, "one");
    for (int call = 0; claimFailsAt(call); call++) {
      assertThat(call).isLessThan(40);
    }
  }

  /** Whether the claim made as many calls of the hot store; it is made again, and then works. */
  private boolean claimFailsAt(int number) {
    World copy = world.copy();
    Fault fault = Fault.at(number, Fault.Mode.ANSWER_LOST, copy::writes);
    HotStore faulty = WatchedStores.hot(copy.hot, fault);
    Pairings broken = pairings(copy, faulty);
    PairingCode code =
        ((PairingOutcome.Made)
                pairings(copy, copy.hot)
                    .make(World.ID, Caller.WITHOUT_KEY, device(LAPTOP, "laptop")))
            .code();
    try {
      broken.claim(code, device(PHONE, "phone"), HOME);
    } catch (StoreUnavailableException told) {
      assertThat(pairings(copy, copy.hot).claim(code, device(PHONE, "phone"), HOME))
          .isInstanceOf(PairingOutcome.Claimed.class);
      assertThat(opens(copy.flows(), PHONE)).isTrue();
      assertThat(opens(copy.flows(), LAPTOP)).isTrue();
      assertThat(opens(copy.flows(), Caller.WITHOUT_KEY)).isFalse();
      return true;
    }
    return fault.happened();
  }

  private Pairings pairings(HotStore hot) {
    return pairings(world, hot);
  }

  private Pairings pairings(World of, HotStore hot) {
    Flows over = of.flows();
    return new Pairings(
        hot,
        codes,
        tallies,
        over.sessions(),
        new Access(hot, of.clock, true),
        over.snapshots(),
        of.clock,
        CountingRandom.ulids(of.clock, random.nextLong()),
        random::nextLong);
  }

  private PairingOutcome make(Caller caller, @Nullable Caller asker) {
    return pairings.make(World.ID, caller, asker == null ? null : device(asker, "laptop"));
  }

  private PairingCode made(Caller caller, @Nullable Caller asker) {
    if (make(caller, asker) instanceof PairingOutcome.Made made) {
      return made.code();
    }
    throw new AssertionError("no code was made");
  }

  private PairingOutcome claim(PairingCode code, Caller claimer) {
    return pairings.claim(code, device(claimer, "other"), HOME);
  }

  private PairingOutcome guess(String caller) {
    return pairings.claim(new PairingCode("BBBBBBBB"), device(STRANGER, "stranger"), caller);
  }

  private List<String> labels() {
    return flows.devices().list(World.ID, LAPTOP)
            instanceof DeviceOutcome.Done<DeviceList>(DeviceList list)
        ? list.devices().stream().map(Device::label).toList()
        : List.of();
  }
}
