package dev.holdfast.limit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums in this process alone: for what costs so little that a write to a store would cost more.
 * Sums whose time is over are dropped, at the latest when there are many.
 */
public final class MemoryTallies implements Tallies {
  private static final int MANY = 10_000;

  private final InstantSource clock;
  private final Map<String, Sum> sums = new HashMap<>();

  public MemoryTallies(InstantSource clock) {
    this.clock = clock;
  }

  private record Sum(long amount, Instant until) {}

  @Override
  public synchronized boolean add(String subject, long amount, long limit, Instant until) {
    if (sums.size() >= MANY) {
      Instant now = clock.instant();
      sums.values().removeIf(sum -> !now.isBefore(sum.until));
    }
    Sum sum = sums.get(subject);
    long before = sum == null ? 0 : sum.amount;
    if (amount > limit - before) {
      return false;
    }
    sums.put(subject, new Sum(before + amount, until));
    return true;
  }

  @Override
  public synchronized void take(String subject, long amount) {
    sums.computeIfPresent(
        subject, (name, sum) -> new Sum(Math.max(0, sum.amount - amount), sum.until));
  }
}
