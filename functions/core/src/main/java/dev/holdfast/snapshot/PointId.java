package dev.holdfast.snapshot;

import com.github.f4b6a3.ulid.Ulid;

/** The name of a point of history: a ULID, so that points sort by the time they were kept. */
public record PointId(String value) implements Comparable<PointId> {
  public PointId {
    if (!Ulid.isValid(value)) {
      throw new IllegalArgumentException("no ULID: " + value);
    }
  }

  @Override
  public int compareTo(PointId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
