package dev.holdfast.snapshot;

import com.github.f4b6a3.ulid.Ulid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** The name of a point of history: a ULID, so that points sort by the time they were kept. */
public record PointId(String value) implements Comparable<PointId> {
  private static final int TIME_CHARACTERS = 10;

  public PointId {
    if (!Ulid.isValid(value)) {
      throw new IllegalArgumentException("no ULID: " + value);
    }
  }

  /**
   * The id of what has a name of its own, so that kept twice it is kept once: the moment and the
   * first ten bytes of the SHA-256 of the name.
   *
   * @param millis since 1970
   */
  public static PointId named(long millis, String name) {
    byte[] digest = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    return new PointId(new Ulid(millis, Arrays.copyOf(digest, Ulid.RANDOM_BYTES)).toString());
  }

  /** Whether both were made of one name, at whatever moments. */
  public boolean sameName(PointId other) {
    return value.substring(TIME_CHARACTERS).equals(other.value.substring(TIME_CHARACTERS));
  }

  /** The moment in its name, to the millisecond. */
  public Instant at() {
    return Ulid.from(value).getInstant();
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
