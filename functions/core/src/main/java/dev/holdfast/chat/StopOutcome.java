package dev.holdfast.chat;

/** What became of the wish to stop a turn. */
public sealed interface StopOutcome {
  /** The turn as it stands now: failed if it was stopped, done if the answer came first. */
  record Ended(Turn turn) implements StopOutcome {}

  record NoSuchTurn() implements StopOutcome {}

  record SessionLocked() implements StopOutcome {}

  record SessionErased() implements StopOutcome {}
}
