package dev.holdfast.replica;

import java.time.Instant;

/**
 * A hybrid logical clock reading: milliseconds since 1970, pushed forward where needed so that each
 * write of an item is later than the one before it. Zero stands for "never written".
 */
public record Revision(long value) implements Comparable<Revision> {
  public static final Revision NONE = new Revision(0);

  public Revision {
    if (value < 0) {
      throw new IllegalArgumentException("revision must not be negative: " + value);
    }
  }

  /** The revision of a write made at {@code now} over this one: {@code max(now, this + 1)}. */
  public Revision next(Instant now) {
    return new Revision(Math.max(now.toEpochMilli(), value + 1));
  }

  @Override
  public int compareTo(Revision other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
