package dev.holdfast.archive;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Lease;
import org.jspecify.annotations.Nullable;

/**
 * One record of the hot store's change stream.
 *
 * @param sequence its place in the stream, opaque
 * @param before the item as it was, null when it is new
 * @param after the item as it is, null when it was removed
 * @param expired whether the store itself removed it, since its time was over
 */
public record Change(
    String sequence,
    SessionId sessionId,
    @Nullable Item before,
    @Nullable Item after,
    boolean expired) {

  public Change(String sequence, SessionId sessionId, @Nullable Item before, @Nullable Item after) {
    this(sequence, sessionId, before, after, false);
  }

  /** Whether this is the end of a session's lease, which wakes its leaving. */
  boolean leaseEnded() {
    return expired && after == null && before != null && before.key().equals(Lease.KEY);
  }
}
