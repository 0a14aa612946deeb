package dev.holdfast.fake;

import dev.holdfast.replica.Ulids;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A random source that counts: predictable, and never twice the same. */
public final class CountingRandom implements LongSupplier {
  private final AtomicLong next;

  public CountingRandom(long first) {
    this.next = new AtomicLong(first);
  }

  @Override
  public long getAsLong() {
    return next.getAndIncrement();
  }

  public static Ulids ulids(InstantSource clock, long first) {
    return new Ulids(clock, new CountingRandom(first));
  }
}
