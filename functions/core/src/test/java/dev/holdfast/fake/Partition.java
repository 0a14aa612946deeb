package dev.holdfast.fake;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Fence;
import dev.holdfast.session.Lease;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one session in memory. */
final class Partition {
  @Nullable Fence fence;
  @Nullable ArchiveNote archive;
  @Nullable Lease lease;
  final Map<ItemKey, Item> items = new HashMap<>();

  Partition copy() {
    Partition copy = new Partition();
    copy.fence = fence;
    copy.archive = archive;
    copy.lease = lease;
    copy.items.putAll(items);
    return copy;
  }

  boolean leftWithNotes() {
    return fence != null && fence.state() == Fence.State.COLD && (archive != null || lease != null);
  }

  /** Whether the fence is this one, null standing for none. */
  boolean says(@Nullable Fence seen) {
    Fence present = fence;
    return seen == null
        ? present == null
        : present != null
            && present.state() == seen.state()
            && present.generation().equals(seen.generation());
  }
}
