package dev.holdfast.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history of one version, the newest first.
 *
 * @param older asks for what comes next; null at the end
 */
public record HistoryPage(List<HistoryEntry> entries, @Nullable SnapshotId older) {
  static final HistoryPage EMPTY = new HistoryPage(List.of(), null);

  public HistoryPage {
    entries = List.copyOf(entries);
  }
}
