package dev.holdfast.history;

import dev.holdfast.snapshot.TextSummary;
import java.time.Instant;

/**
 * One line of a list of history.
 *
 * @param at when the text was kept or, of one that was overwritten, written
 * @param reason the name of a {@link dev.holdfast.snapshot.Reason}, or one that a newer release
 *     wrote
 */
public record HistoryEntry(SnapshotId id, Instant at, String reason, TextSummary text) {}
