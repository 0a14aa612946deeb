package dev.holdfast.archive;

import dev.holdfast.replica.Revision;
import dev.holdfast.snapshot.PointId;
import java.time.Instant;

/**
 * Proof of a snapshot on request.
 *
 * @param turns how many turns of chat it holds
 * @param resume the revision of the text it holds
 */
public record SnapshotReceipt(PointId point, Instant at, long turns, Revision resume) {}
