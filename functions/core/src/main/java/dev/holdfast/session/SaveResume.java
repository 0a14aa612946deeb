package dev.holdfast.session;

import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.SaveOutcome.Conflict;
import dev.holdfast.session.SaveOutcome.Saved;
import dev.holdfast.session.SaveOutcome.SessionErased;
import dev.holdfast.session.SaveOutcome.SessionLocked;
import dev.holdfast.session.SaveOutcome.VersionDeleted;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves the text of a resume: one conditional write and no read in the usual case. A save is never
 * an upsert, so it cannot create a session over one that is only cold.
 */
public final class SaveResume {
  private static final int TRIES = 10;

  private final HotStore hot;
  private final LoadSession sessions;
  private final InstantSource clock;

  public SaveResume(HotStore hot, LoadSession sessions, InstantSource clock) {
    this.hot = hot;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Saves {@code text}.
   *
   * @param base the revision it was made from; null lets the last write win
   */
  public SaveOutcome save(
      SessionId id, String text, DeviceId device, EditId edit, @Nullable Revision base) {
    Instant now = clock.instant();
    Revision revision = (base == null ? Revision.NONE : base).next(now);
    SaveCommand command =
        new SaveCommand(
            VersionId.LATEST, text, device, edit, base, revision, now, null, null, false);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (hot.save(id, command)) {
        case SaveAttempt.Written() -> {
          return new Saved(command.revision(), command.at());
        }
        case SaveAttempt.Refused(Resume current) when current != null -> {
          Optional<SaveOutcome> outcome = decide(command, current);
          if (outcome.isPresent()) {
            return outcome.get();
          }
          command = command.over(current, clock.instant());
        }
        case SaveAttempt.Refused refused -> {
          switch (bringBack(id, command)) {
            case LoadOutcome.Loaded loaded -> {}
            case LoadOutcome.Absent absent -> {
              return new Conflict(new Resume(Resume.blank(command.version(), now)));
            }
            case LoadOutcome.Locked locked -> {
              return new SessionLocked();
            }
            case LoadOutcome.Erased erased -> {
              return new SessionErased();
            }
          }
        }
      }
    }
    throw new StoreUnavailableException("the text kept changing while it was saved");
  }

  /** Loads the session; creates one only for a save that can then be made. */
  private LoadOutcome bringBack(SessionId id, SaveCommand command) {
    Revision base = command.base();
    return base == null || base.equals(Revision.NONE)
        ? sessions.open(id, command.version())
        : sessions.load(id, command.version());
  }

  /**
   * Why the condition failed, in the order that decides; empty if the save is to be tried again.
   */
  static Optional<SaveOutcome> decide(SaveCommand command, Resume current) {
    String lock = current.lock();
    if (lock != null && !lock.equals(command.lock())) {
      return Optional.of(new SessionLocked());
    }
    if (current.item().deleted()) {
      return Optional.of(new VersionDeleted());
    }
    Optional<Revision> applied = current.applied(command.device(), command.edit());
    if (applied.isPresent()) {
      return Optional.of(new Saved(applied.get(), current.updatedAt()));
    }
    if (command.base() != null && !command.base().equals(current.revision())) {
      return Optional.of(new Conflict(current));
    }
    return Optional.empty();
  }
}
