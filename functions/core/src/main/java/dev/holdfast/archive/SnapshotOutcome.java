package dev.holdfast.archive;

/** What became of a snapshot on request. */
public sealed interface SnapshotOutcome {
  record Taken(SnapshotReceipt receipt) implements SnapshotOutcome {}

  record SessionLocked() implements SnapshotOutcome {}

  record SessionErased() implements SnapshotOutcome {}
}
