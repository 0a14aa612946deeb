package dev.holdfast.chat;

import dev.holdfast.session.LoadOutcome;

/** What became of a question before any model was asked. */
public sealed interface TurnStart {
  /** The turn is stored as pending and this caller is to answer it. */
  record Begun(Turn turn, LoadOutcome.Loaded session) implements TurnStart {}

  /** The turn was asked before and is done, or somebody else is answering it now. */
  record Existing(Turn turn) implements TurnStart {}

  /** The name belongs to another question; nothing was written. */
  record NameTaken() implements TurnStart {}

  /** The session holds as much as it may; nothing was written. */
  record SessionFull() implements TurnStart {}

  record SessionLocked() implements TurnStart {}

  record SessionErased() implements TurnStart {}
}
