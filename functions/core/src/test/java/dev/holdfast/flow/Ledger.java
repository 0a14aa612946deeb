package dev.holdfast.flow;

import dev.holdfast.archive.SnapshotReceipt;
import dev.holdfast.chat.Turn;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.snapshot.PointId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the product has acknowledged, and so must never lose, and what it has answered. */
final class Ledger {
  record SavedText(String text, Revision revision, @Nullable Revision base) {}

  record KeptText(PointId point, String text) {}

  private final List<KeptText> kept = new CopyOnWriteArrayList<>();
  private final List<SavedText> saves = new CopyOnWriteArrayList<>();
  private final List<Turn> turns = new CopyOnWriteArrayList<>();
  private final List<Loaded> loads = new CopyOnWriteArrayList<>();
  private final List<SnapshotReceipt> receipts = new CopyOnWriteArrayList<>();

  void saved(String text, Revision revision, @Nullable Revision base) {
    saves.add(new SavedText(text, revision, base));
  }

  void kept(PointId point, String text) {
    kept.add(new KeptText(point, text));
  }

  List<KeptText> kept() {
    return kept;
  }

  void answered(Turn turn) {
    turns.add(turn);
  }

  void snapshotted(SnapshotReceipt receipt) {
    receipts.add(receipt);
  }

  void loaded(Loaded loaded) {
    loads.add(loaded);
  }

  List<Loaded> loads() {
    return loads;
  }

  List<SavedText> saves() {
    return saves;
  }

  List<Turn> turns() {
    return turns;
  }

  List<SnapshotReceipt> receipts() {
    return receipts;
  }
}
