package dev.holdfast.session;

import org.jspecify.annotations.Nullable;

/** What the store said to one conditional write. */
public sealed interface SaveAttempt {
  record Written() implements SaveAttempt {}

  /**
   * The condition failed and nothing was written.
   *
   * @param current the item as it stands, null when there is none
   */
  record Refused(@Nullable Resume current) implements SaveAttempt {}
}
