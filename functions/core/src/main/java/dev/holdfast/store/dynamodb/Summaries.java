package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore.Summary;
import dev.holdfast.session.Lease;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a session, which a scan tells one after another. */
final class Summaries {
  private final Consumer<Summary> each;
  private @Nullable SessionId current;
  private Revision newest = Revision.NONE;
  private @Nullable Instant wholeAt;
  private @Nullable Fence fence;
  private @Nullable Lease lease;
  private boolean noted;

  Summaries(Consumer<Summary> each) {
    this.each = each;
  }

  void add(StoredItem row) {
    if (!row.sessionId().equals(current)) {
      end();
      current = row.sessionId();
    }
    Item item = row.item();
    if (item.key().inMap() && item.revision().compareTo(newest) > 0) {
      newest = item.revision();
    }
    noted |= item.key().equals(Notes.ARCHIVE) || item.key().equals(Lease.KEY);
    if (item.key().equals(Notes.ARCHIVE)) {
      wholeAt = Notes.instant(item, Notes.WHOLE_AT);
    } else if (item.key().equals(Notes.FENCE)) {
      fence = Notes.fence(item);
    } else if (item.key().equals(Lease.KEY)) {
      lease = Lease.of(item);
    }
  }

  void end() {
    boolean left = fence != null && fence.state() == Fence.State.COLD;
    if (current != null && (!newest.equals(Revision.NONE) || (left && noted))) {
      each.accept(new Summary(current, newest, wholeAt, fence, lease));
    }
    current = null;
    newest = Revision.NONE;
    wholeAt = null;
    fence = null;
    lease = null;
    noted = false;
  }
}
