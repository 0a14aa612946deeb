package dev.holdfast.session;

import dev.holdfast.replica.Revision;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a session lives. {@code generation} grows with each change of state; {@code filledAt} says
 * when a fill from cold ended.
 */
public record Fence(State state, Revision generation, @Nullable Instant filledAt) {
  /** HOT: all of it is in the hot store. COLD: it left. FILLING: it is coming back. */
  public enum State {
    HOT,
    COLD,
    FILLING,
    ERASED
  }

  /** No read that began before a fill ended is still under way after this long. */
  private static final Duration SETTLING = Duration.ofSeconds(60);

  public static Fence created(Instant now) {
    return new Fence(State.HOT, Revision.NONE.next(now), null);
  }

  /** The session leaves: nothing of it may be removed before this fence is old enough. */
  public static Fence cold(@Nullable Fence seen, Instant now) {
    Revision before = seen == null ? Revision.NONE : seen.generation;
    return new Fence(State.COLD, before.next(now), null);
  }

  public static Fence filling(@Nullable Fence seen, Instant now) {
    Revision before = seen == null ? Revision.NONE : seen.generation;
    return new Fence(State.FILLING, before.next(now), null);
  }

  public Fence filled(Instant now) {
    return new Fence(State.HOT, generation.next(now), now);
  }

  /** When it came to this state. */
  public Instant since() {
    return Instant.ofEpochMilli(generation.value());
  }

  /**
   * Whether reads that ran beside the reading of this fence may have begun before the fill ended,
   * and so may have missed items of it.
   */
  public boolean settling(Instant now) {
    return filledAt != null && now.isBefore(filledAt.plus(SETTLING));
  }
}
