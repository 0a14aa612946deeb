package dev.holdfast.session;

import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
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
  private final Access access;
  private final InstantSource clock;
  private final Meter meter;

  public SaveResume(HotStore hot, LoadSession sessions, Access access, InstantSource clock) {
    this(hot, sessions, access, clock, Meter.NONE);
  }

  public SaveResume(
      HotStore hot, LoadSession sessions, Access access, InstantSource clock, Meter meter) {
    this.meter = meter;
    this.hot = hot;
    this.sessions = sessions;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Saves {@code text}.
   *
   * @param base the revision it was made from; null lets the last write win
   * @throws KeyRequiredException if the session is open and open sessions are not allowed
   */
  public SaveOutcome save(
      SessionId id,
      Caller caller,
      String text,
      DeviceId device,
      EditId edit,
      @Nullable Revision base) {
    SaveOutcome outcome = attempt(id, caller, text, device, edit, base);
    switch (outcome) {
      case Saved saved -> meter.count(Measure.SAVES_STORED);
      case Conflict conflict -> meter.count(Measure.SAVES_REFUSED);
      case SessionLocked locked -> {}
      case SessionErased erased -> {}
      case VersionDeleted deleted -> {}
    }
    return outcome;
  }

  private SaveOutcome attempt(
      SessionId id,
      Caller caller,
      String text,
      DeviceId device,
      EditId edit,
      @Nullable Revision base) {
    Instant now = clock.instant();
    Revision revision = (base == null ? Revision.NONE : base).next(now);
    String lock = access.lastMatched(id, caller);
    SaveCommand command =
        new SaveCommand(
            VersionId.LATEST, text, device, edit, base, revision, now, lock, null, false);
    boolean look = lock == null && !access.openSessions(); // else it could write to an open one
    for (int attempt = 0; attempt < TRIES; attempt++) {
      SaveCommand tried = command;
      switch (look ? new SaveAttempt.Refused(null) : hot.save(id, tried)) {
        case SaveAttempt.Written() -> {
          return new Saved(tried.revision(), tried.at());
        }
        case SaveAttempt.Refused(Resume current)
            when current != null && !lockedOut(tried, current) -> {
          Optional<SaveOutcome> outcome = decide(tried, current);
          if (outcome.isPresent()) {
            return outcome.get();
          }
          command = tried.over(current, clock.instant());
        }
        case SaveAttempt.Refused refused -> {
          switch (bringBack(id, tried, caller)) {
            case LoadOutcome.Loaded loaded -> {
              command = tried.under(loaded.lock());
              look = false;
            }
            case LoadOutcome.Absent absent -> {
              return new Conflict(new Resume(Resume.blank(tried.version(), now)));
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
  private LoadOutcome bringBack(SessionId id, SaveCommand command, Caller caller) {
    Revision base = command.base();
    return base == null || base.equals(Revision.NONE)
        ? sessions.admit(id, command.version(), caller)
        : sessions.glance(id, command.version(), caller);
  }

  private static boolean lockedOut(SaveCommand command, Resume current) {
    return current.lock() != null && !current.lock().equals(command.lock());
  }

  /**
   * Why the condition failed though the lock let the save pass, in the order that decides; empty if
   * the save is to be tried again.
   */
  static Optional<SaveOutcome> decide(SaveCommand command, Resume current) {
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
