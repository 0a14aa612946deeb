package dev.holdfast.snapshot;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.TextItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one file of the cold store holds.
 *
 * @param reason why a point of history was kept; null in {@code latest.json}
 * @param pointAt in {@code latest.json}: when the last automatic point was kept
 * @param whole the session's map; null in a point that holds single texts only
 * @param overwritten items as they were before they were replaced; files of schema 1 hold several
 * @param kept a text that was never an item of the session
 */
public record Snapshot(
    SessionId sessionId,
    Instant takenAt,
    @Nullable String reason,
    @Nullable Instant pointAt,
    @Nullable Replica whole,
    List<Item> overwritten,
    @Nullable KeptText kept) {

  public Snapshot {
    overwritten = List.copyOf(overwritten);
  }

  public static Snapshot latest(
      SessionId id, Instant takenAt, @Nullable Instant pointAt, Replica whole) {
    return new Snapshot(id, takenAt, null, pointAt, whole, List.of(), null);
  }

  public static Snapshot point(SessionId id, Instant takenAt, Reason reason, Replica whole) {
    return new Snapshot(id, takenAt, reason.wire(), null, whole, List.of(), null);
  }

  /** A text that was the session's own and has been, or is to be, replaced. */
  public static Snapshot replaced(SessionId id, Instant takenAt, Reason reason, Item text) {
    return new Snapshot(id, takenAt, reason.wire(), null, null, List.of(text), null);
  }

  /** A text that a client sent to be kept. */
  public static Snapshot kept(SessionId id, Instant takenAt, Reason reason, KeptText text) {
    return new Snapshot(id, takenAt, reason.wire(), null, null, List.of(), text);
  }

  /**
   * Why a point of history was kept.
   *
   * @throws DamagedSnapshotException if the file is no point
   */
  public String pointReason() throws DamagedSnapshotException {
    return pointReason(reason);
  }

  static String pointReason(@Nullable String reason) throws DamagedSnapshotException {
    if (reason == null) {
      throw new DamagedSnapshotException("a point of history has no reason");
    }
    return reason;
  }

  /** All that the file tells of the session's items; a kept text is none of them. */
  public Replica items() {
    Replica replaced = Replica.of(overwritten);
    return whole == null ? replaced : replaced.join(whole);
  }

  /** The texts of a version that the file holds, in the order of their numbers. */
  public List<PointText> texts(String version) {
    List<PointText> texts = new ArrayList<>();
    boolean several = overwritten.size() > 1;
    for (int i = 0; i < overwritten.size(); i++) {
      Item item = overwritten.get(i);
      Instant at = several ? Instant.ofEpochMilli(item.revision().value()) : takenAt;
      add(texts, version, item, several ? i + 1 : 0, at);
    }
    if (whole != null) {
      whole.items().values().forEach(item -> add(texts, version, item, 0, takenAt));
    }
    if (kept != null && kept.version().equals(version)) {
      texts.add(new PointText(0, takenAt, kept.text(), kept.device()));
    }
    return texts;
  }

  private static void add(
      List<PointText> texts, String version, Item item, int number, Instant at) {
    boolean named = TextItem.version(item.key()).filter(version::equals).isPresent();
    if (named && !item.deleted()) {
      String text = item.text(TextItem.TEXT, "");
      texts.add(new PointText(number, at, text, TextItem.device(item)));
    }
  }

  /** What the head of a point's file says of the one text of each version. */
  Map<String, TextSummary> summaries() {
    Map<String, TextSummary> summaries = new TreeMap<>();
    List<Item> items = whole == null ? overwritten : List.copyOf(whole.items().values());
    for (Item item : items) {
      TextItem.version(item.key())
          .filter(version -> !item.deleted())
          .ifPresent(version ->
              summaries.put(
                  version, TextSummary.of(item.text(TextItem.TEXT, ""), TextItem.device(item))));
    }
    if (kept != null) {
      summaries.put(kept.version(), TextSummary.of(kept.text(), kept.device()));
    }
    return summaries;
  }
}
