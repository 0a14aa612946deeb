package dev.holdfast.local;

import dev.holdfast.log.Trace;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopies.HotItems;
import dev.holdfast.snapshot.Reason;
import java.io.PrintStream;
import java.util.List;

/**
 * Joins another table, such as one restored from a point in time, into the stores in use: cold
 * first, then those sessions that are hot. The later revision of each item stands, so nothing that
 * was written since goes back, people may work meanwhile, and doing it twice changes nothing.
 */
final class JoinTable {
  private final HotStore from;
  private final HotStore hot;
  private final ColdCopies cold;
  private final PrintStream out;
  private int seen;
  private int brought;
  private int failed;

  JoinTable(HotStore from, HotStore hot, ColdCopies cold, PrintStream out) {
    this.from = from;
    this.hot = hot;
    this.cold = cold;
    this.out = out;
  }

  /**
   * Joins every session, says which of them failed, and counts.
   *
   * @return whether none failed; those that did are tried again by doing it again
   */
  boolean run() {
    from.scan(summary -> {
      seen++;
      try {
        brought += join(summary.id()) ? 1 : 0;
      } catch (RuntimeException failure) { // one session's trouble must not end it for the others
        failed++;
        out.println("  not joined: " + summary.id() + " " + Trace.of(failure));
      }
      if (seen % 1_000 == 0) {
        tell();
      }
    });
    tell();
    return failed == 0;
  }

  private void tell() {
    out.println("  " + seen + " sessions seen, " + brought + " with items, " + failed + " failed");
  }

  private boolean join(SessionId id) {
    HotPartition restored = from.partition(id);
    if (restored.items().isEmpty() || is(Fence.State.ERASED, hot.partition(id))) {
      return false;
    }
    cold.join(id, restored.items(), Reason.AUTOMATIC, () -> all(id, restored));
    HotPartition now = hot.partition(id);
    // Whoever is filling it may have read cold before the items were there.
    if (is(Fence.State.HOT, now) || is(Fence.State.FILLING, now)) {
      Replica joined = now.items().join(restored.items());
      List<Item> missing = joined.missingFrom(now.items());
      missing.forEach(item -> hot.putUnlessNewer(id, item));
    }
    return true;
  }

  private HotItems all(SessionId id, HotPartition restored) {
    HotPartition now = hot.partition(id);
    return new HotItems(
        restored.items().join(now.items()),
        is(Fence.State.HOT, restored) || is(Fence.State.HOT, now));
  }

  private static boolean is(Fence.State state, HotPartition partition) {
    Fence fence = partition.fence();
    return fence != null && fence.state() == state;
  }
}
