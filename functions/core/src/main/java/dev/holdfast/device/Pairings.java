package dev.holdfast.device;

import dev.holdfast.archive.Snapshots;
import dev.holdfast.device.DeviceOutcome.Done;
import dev.holdfast.device.PairingOutcome.AskerUnknown;
import dev.holdfast.device.PairingOutcome.Claimed;
import dev.holdfast.device.PairingOutcome.Made;
import dev.holdfast.device.PairingOutcome.NoSuchCode;
import dev.holdfast.device.PairingOutcome.Refused;
import dev.holdfast.device.PairingOutcome.TooManyAttempts;
import dev.holdfast.limit.RateLimit;
import dev.holdfast.limit.Tallies;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Hands a session to another device by a code that a person types. */
public final class Pairings {
  public static final Duration VALID = Duration.ofMinutes(10);

  /** Failed claims of one caller, and of all callers together, within ten minutes. */
  public static final int FAILURES_OF_ONE = 10;

  public static final int FAILURES_OF_ALL = 100;

  /** Codes made for one session within ten minutes. */
  public static final int CODES = 10;

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int TRIES = 8;

  private final LoadSession sessions;
  private final Access access;
  private final KeyRing keys;
  private final PairingStore store;
  private final RateLimit attempts;
  private final InstantSource clock;
  private final LongSupplier random;

  /**
   * Made over one pair of stores.
   *
   * @param random makes the codes; must be unpredictable outside tests
   */
  public Pairings(
      HotStore hot,
      PairingStore store,
      Tallies tallies,
      LoadSession sessions,
      Access access,
      Snapshots snapshots,
      InstantSource clock,
      Ulids ids,
      LongSupplier random) {
    this.sessions = sessions;
    this.access = access;
    this.keys = new KeyRing(hot, sessions, snapshots, clock, ids);
    this.store = store;
    this.attempts = new RateLimit(tallies, clock, WINDOW);
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes a code for a session, and ends the one before it.
   *
   * @param asker who shows the code; needed while the session is open, since the claim then locks
   *     it to both; of a locked session the caller's key says it
   */
  public PairingOutcome make(SessionId id, Caller caller, @Nullable NewDevice asker) {
    switch (sessions.unchecked(id, VersionId.LATEST, true)) {
      case LoadOutcome.Absent absent -> throw new IllegalStateException("it was created");
      case LoadOutcome.Locked locked -> throw new IllegalStateException("nobody was checked");
      case LoadOutcome.Erased erased -> {
        return new Refused(new DeviceOutcome.SessionErased<>());
      }
      case LoadOutcome.Loaded session -> {
        Instant expiresAt = clock.instant().plus(VALID);
        if (session.lock() == null) {
          return asker == null
              ? new AskerUnknown()
              : make(new Pairing(id, asker.key(), asker.label(), asker.id(), expiresAt, null));
        }
        return caller.key() == null || !access.admits(id, session.session(), caller)
            ? new Refused(new DeviceOutcome.SessionLocked<>())
            : make(new Pairing(id, caller.key(), null, null, expiresAt, null));
      }
    }
  }

  private PairingOutcome make(Pairing pairing) {
    if (attempts.count("codes of " + pairing.session(), CODES).isEmpty()) {
      return new TooManyAttempts(attempts.untilAnew());
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      PairingCode code = PairingCode.random(random);
      String hash = code.hash();
      if (store.put(hash, pairing)) {
        store
            .replaceLast(pairing.session(), hash, pairing.expiresAt())
            .filter(last -> !last.equals(hash))
            .ifPresent(store::remove);
        return new Made(code, pairing.expiresAt());
      }
    }
    throw new StoreUnavailableException("every code that was tried is out already");
  }

  /**
   * Gives a device a key to the session that a code was made for. The same device may claim the
   * same code again and gets the same answer.
   *
   * @param caller the address that the request came from, or whatever else tells callers apart
   */
  public PairingOutcome claim(PairingCode code, NewDevice claimer, String caller) {
    List<RateLimit.Counted> counted = new ArrayList<>();
    Optional<RateLimit.Counted> ofOne = attempts.count("claims of " + caller, FAILURES_OF_ONE);
    ofOne.ifPresent(counted::add);
    if (ofOne.isPresent()) {
      attempts.count("claims of all", FAILURES_OF_ALL).ifPresent(counted::add);
    }
    if (counted.size() < 2) {
      counted.forEach(attempts::takeBack);
      return new TooManyAttempts(attempts.untilAnew());
    }
    PairingOutcome outcome = claim(code.hash(), claimer);
    if (!(outcome instanceof NoSuchCode)) {
      counted.forEach(attempts::takeBack);
    }
    return outcome;
  }

  private PairingOutcome claim(String hash, NewDevice claimer) {
    Instant now = clock.instant();
    Optional<Pairing> pairing =
        store.find(hash).filter(found -> found.claimableBy(claimer.key(), now));
    if (pairing.isEmpty() || !store.claim(hash, claimer.key(), now)) {
      return new NoSuchCode();
    }
    Pairing made = pairing.get();
    List<KeyRing.Wanted> wanted = new ArrayList<>();
    if (made.label() != null) {
      NewDevice asker = new NewDevice(made.asker(), made.label(), made.device());
      wanted.add(new KeyRing.Wanted(asker, Device.Kind.DEVICE));
    }
    wanted.add(new KeyRing.Wanted(claimer, Device.Kind.DEVICE));
    KeyRing.Authority asker =
        (session, devices) -> Access.holder(devices, made.asker()).isPresent();
    return switch (keys.add(made.session(), false, asker, wanted)) {
      case Done<List<Device>>(List<Device> known) ->
          new Claimed(made.session(), known.getLast().id());
      case DeviceOutcome.TooMany<List<Device>> many -> new Refused(many);
      case DeviceOutcome.KeyRevoked<List<Device>> revoked -> new Refused(revoked);
      case DeviceOutcome.SessionLocked<List<Device>> locked -> new NoSuchCode();
      case DeviceOutcome.SessionErased<List<Device>> erased -> new NoSuchCode();
      case DeviceOutcome.NoSuchDevice<List<Device>> none -> new NoSuchCode();
      case DeviceOutcome.LastKey<List<Device>> last ->
          throw new IllegalStateException("nothing was revoked");
    };
  }
}
