package dev.holdfast.session;

import dev.holdfast.replica.Revision;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the cold copy of a session is known to hold.
 *
 * @param covers for each version the revision of the text in the cold copy
 * @param at when the cold copy was last found or made to hold them
 * @param wholeAt when the last comparison of the <em>whole</em> session with its cold copy began;
 *     null in a note of a partial snapshot, which leaves the stored value alone
 * @param turns how many turns of chat the cold copy holds
 * @param bytes the size of the cold copy as it is stored
 */
public record ArchiveNote(
    Map<VersionId, Revision> covers,
    Instant at,
    @Nullable Instant wholeAt,
    long turns,
    long bytes) {

  public ArchiveNote {
    covers = Map.copyOf(covers);
  }

  public Revision covered(VersionId version) {
    return covers.getOrDefault(version, Revision.NONE);
  }
}
