package dev.holdfast.loadtest.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How much acknowledged work was in the hot store only when that was lost. Of each loss of a
 * session: how old the oldest and the newest acknowledged write was that is gone.
 */
final class Gap {
  private final List<Long> oldest = new ArrayList<>();
  private final List<Long> newest = new ArrayList<>();

  /** One session's loss: the ages in milliseconds of the writes that are gone; none is fine. */
  void lost(List<Long> ages) {
    oldest.add(ages.stream().mapToLong(Long::longValue).max().orElse(0));
    newest.add(ages.stream().mapToLong(Long::longValue).min().orElse(0));
  }

  /** The age of the oldest write that is gone: in the worst case, in milliseconds. */
  long oldestAtMost() {
    return oldest.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  long oldestMedian() {
    return median(oldest);
  }

  long newestAtMost() {
    return newest.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  long newestMedian() {
    return median(newest);
  }

  private static long median(List<Long> ages) {
    List<Long> sorted = new ArrayList<>(ages);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }
}
