package dev.holdfast.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Limits how often something is tried within ten minutes of the clock. An attempt is counted before
 * it is made, so that a thousand at once are no way around the limit, and taken back when it turns
 * out to be no failure.
 */
final class Attempts {
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final PairingStore store;
  private final InstantSource clock;

  Attempts(PairingStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** An attempt that was counted. */
  record Counted(String subject) {}

  /** Counts an attempt; empty if the limit is reached. */
  Optional<Counted> count(String what, int limit) {
    Instant begin = windowBegin();
    Counted counted = new Counted(digest(what + "\n" + begin));
    return store.count(counted.subject, limit, begin.plus(WINDOW))
        ? Optional.of(counted)
        : Optional.empty();
  }

  void takeBack(Counted counted) {
    store.uncount(counted.subject);
  }

  /** How long until attempts are counted anew; in whole seconds, at least one. */
  Duration untilAnew() {
    Duration left = Duration.between(clock.instant(), windowBegin().plus(WINDOW));
    return Duration.ofSeconds(Math.max(1, left.toSeconds() + 1));
  }

  private Instant windowBegin() {
    long window = WINDOW.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(clock.millis(), window) * window);
  }

  /** Addresses are personal data: only this is stored, and that for minutes. */
  private static String digest(String subject) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(subject.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
