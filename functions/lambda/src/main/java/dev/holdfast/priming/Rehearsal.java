package dev.holdfast.priming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests that a function answers before its checkpoint, one after another, over stores that
 * are not the real ones.
 */
public record Rehearsal(List<Request> requests) {
  /** A session that nobody has. */
  public static final String SESSION = "00000000-0000-4000-8000-000000000000";

  public Rehearsal {
    requests = List.copyOf(requests);
  }

  /**
   * One of them.
   *
   * @param body JSON, or null
   */
  public record Request(String method, String path, @Nullable String body) {}
}
