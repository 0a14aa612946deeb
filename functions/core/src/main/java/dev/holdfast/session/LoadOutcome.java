package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a load found. That the stores could not tell is none of these but an exception. */
public sealed interface LoadOutcome {
  /**
   * The session, as the hot store now holds it.
   *
   * @param rehydratedIn how long it took to bring it back from cold; null when it was hot
   */
  record Loaded(
      Item session,
      Resume resume,
      TurnPage chat,
      @Nullable ArchiveNote archive,
      @Nullable Duration rehydratedIn)
      implements LoadOutcome {

    /** The lock that the caller's key opened; null for an open session. */
    public @Nullable String lock() {
      return session.text(Resume.LOCK);
    }

    public Revision snapshotRevision(VersionId version) {
      return archive == null ? Revision.NONE : archive.covered(version);
    }
  }

  /** No store holds anything of this session, and both said so. */
  record Absent() implements LoadOutcome {}

  /** It is locked, and the caller holds no key to it. */
  record Locked() implements LoadOutcome {}

  record Erased() implements LoadOutcome {}
}
