package dev.holdfast.chat;

import dev.holdfast.replica.ItemKey;

/** The client's name for one turn: sent again it is the same turn. */
public record TurnId(String value) {
  /** The item that leads from this name to the turn. */
  ItemKey pointerKey() {
    return new ItemKey("turn#" + value);
  }
}
