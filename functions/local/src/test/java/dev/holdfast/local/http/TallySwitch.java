package dev.holdfast.local.http;

import dev.holdfast.limit.Tallies;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Sums whose limits are reached when a test says so: all tests call from one address, and would
 * reach them together.
 */
final class TallySwitch implements Tallies {
  private final Tallies tallies;
  private volatile boolean full;

  TallySwitch(Tallies tallies) {
    this.tallies = tallies;
  }

  /** Runs what finds every limit reached. */
  synchronized <T> T atTheLimit(Supplier<T> test) {
    full = true;
    try {
      return test.get();
    } finally {
      full = false;
    }
  }

  @Override
  public boolean add(String subject, long amount, long limit, Instant until) {
    return !full && tallies.add(subject, amount, Long.MAX_VALUE, until);
  }

  @Override
  public void take(String subject, long amount) {
    tallies.take(subject, amount);
  }
}
