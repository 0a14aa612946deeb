package dev.holdfast.session;

import dev.holdfast.replica.Revision;
import java.time.Instant;

/** What became of a save. */
public sealed interface SaveOutcome {
  /** The text is stored at this revision. */
  record Saved(Revision revision, Instant updatedAt) implements SaveOutcome {}

  /** Nothing was written: the text was made from another revision than the current one. */
  record Conflict(Resume current) implements SaveOutcome {}

  /** Nothing was written: the session belongs to devices with keys, and the caller gave none. */
  record SessionLocked() implements SaveOutcome {}

  /** Nothing was written: the version is deleted. */
  record VersionDeleted() implements SaveOutcome {}

  /** Nothing was written: the session was erased for good. */
  record SessionErased() implements SaveOutcome {}
}
