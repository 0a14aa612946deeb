package dev.holdfast.flow;

/** What somebody may do. */
enum Act {
  SAVE_WITH_BASE,
  SAVE_BLIND,
  CHAT,
  LOAD,
  SNAPSHOT,
  KEEP,
  RESTORE,
  ARCHIVE,
  RESTORE_WITH_BASE,
  READ_HISTORY,
  OPEN,
  CHAT_IN_VAIN,
  SWEEP,
  LEAVE;

  void by(Actor actor) {
    switch (this) {
      case SAVE_WITH_BASE -> actor.saveWithBase();
      case SAVE_BLIND -> actor.saveBlind();
      case CHAT -> actor.chat();
      case LOAD -> actor.load();
      case SNAPSHOT -> actor.snapshot();
      case KEEP -> actor.keep();
      case RESTORE -> actor.restore(false);
      case RESTORE_WITH_BASE -> actor.restore(true);
      case READ_HISTORY -> actor.readHistory();
      case ARCHIVE -> actor.archive();
      case OPEN -> actor.open();
      case CHAT_IN_VAIN -> actor.chatInVain();
      case SWEEP -> actor.sweep();
      case LEAVE -> actor.leave();
    }
  }
}
