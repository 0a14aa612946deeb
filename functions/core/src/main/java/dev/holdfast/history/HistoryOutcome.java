package dev.holdfast.history;

import dev.holdfast.session.LoadOutcome;

/** What became of a use of the history. That the stores could not tell is an exception. */
public sealed interface HistoryOutcome<T> {
  record Done<T>(T value) implements HistoryOutcome<T> {}

  /** No point of history of this session and version has this name; points expire. */
  record NoSuchPoint<T>() implements HistoryOutcome<T> {}

  /** There is such a point, but its file is not what was once written there. */
  record DamagedPoint<T>() implements HistoryOutcome<T> {}

  record SessionLocked<T>() implements HistoryOutcome<T> {}

  record SessionErased<T>() implements HistoryOutcome<T> {}

  /** What follows from a session that was found, or was not. */
  interface Uses<T> {
    HistoryOutcome<T> of(LoadOutcome.Loaded session);
  }

  /** Goes on with a session that may be used; {@code absent} is told where there is none. */
  static <T> HistoryOutcome<T> of(LoadOutcome found, HistoryOutcome<T> absent, Uses<T> use) {
    return switch (found) {
      case LoadOutcome.Loaded loaded -> use.of(loaded);
      case LoadOutcome.Absent none -> absent;
      case LoadOutcome.Locked locked -> new SessionLocked<>();
      case LoadOutcome.Erased erased -> new SessionErased<>();
    };
  }
}
