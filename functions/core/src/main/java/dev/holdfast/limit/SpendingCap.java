package dev.holdfast.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How much money a day may cost, by UTC. What a call may cost at most is set aside before it, so
 * that calls at the same time cannot pass the cap together, and what it did cost is settled after.
 * A process that dies in between leaves what it set aside as spent.
 */
public final class SpendingCap {
  private final Tallies tallies;
  private final InstantSource clock;
  private final long microUsdPerDay;

  /**
   * Made over the store that all functions share.
   *
   * @param microUsdPerDay millionths of a US dollar
   */
  public SpendingCap(Tallies tallies, InstantSource clock, long microUsdPerDay) {
    if (microUsdPerDay < 0) {
      throw new IllegalArgumentException("the cap must not be negative: " + microUsdPerDay);
    }
    this.tallies = tallies;
    this.clock = clock;
    this.microUsdPerDay = microUsdPerDay;
  }

  /** Money set aside on one day. */
  public record SetAside(String subject, long microUsd, Instant until) {}

  /** Sets money aside; empty if the day's cap does not allow it. */
  public Optional<SetAside> setAside(long microUsd) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Instant until = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    SetAside aside = new SetAside(Digest.of("money for models on " + day), microUsd, until);
    return tallies.add(aside.subject, microUsd, microUsdPerDay, until)
        ? Optional.of(aside)
        : Optional.empty();
  }

  /** Puts what was really spent in the place of what was set aside. */
  public void settle(SetAside aside, long microUsd) {
    if (microUsd < aside.microUsd) {
      tallies.take(aside.subject, aside.microUsd - microUsd);
    } else if (microUsd > aside.microUsd) {
      boolean _ =
          tallies.add(aside.subject, microUsd - aside.microUsd, Long.MAX_VALUE, aside.until);
    }
  }

  /** How long until the next day begins; in whole seconds, at least one. */
  public Duration untilAnew() {
    Instant now = clock.instant();
    Instant midnight =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    return Duration.ofSeconds(Math.max(1, Duration.between(now, midnight).toSeconds() + 1));
  }
}
