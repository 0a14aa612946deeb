package dev.holdfast.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.Sequential;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.fake.WatchedStores.Observer;
import dev.holdfast.flow.Flows;
import dev.holdfast.history.HistoryOutcome.Done;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One session, the stores it is in, and the calls made to them. */
final class HistoryWorld {
  static final SessionId ID = Samples.session(1);
  static final VersionId LATEST = VersionId.LATEST;

  final InMemoryHotStore hot = new InMemoryHotStore();
  final InMemoryColdStore cold = new InMemoryColdStore();
  final ManualClock clock = ManualClock.tickingFrom(ManualClock.START);
  final List<String> calls = new ArrayList<>();

  /** Runs once, before the next call of this name. */
  private @Nullable String awaited;

  private Runnable meanwhile = () -> {};
  private int edits;
  final Flows flows = flows();

  private Flows flows() {
    Observer observer =
        (call, act) -> {
          if (call.equals(awaited)) {
            awaited = null;
            meanwhile.run();
          }
          calls.add(call);
          return act.run();
        };
    return Flows.over(
        WatchedStores.hot(hot, observer),
        WatchedStores.cold(cold, observer),
        clock,
        Sequential.IN_ORDER,
        CountingRandom.ulids(clock, 1));
  }

  void before(String call, Runnable act) {
    awaited = call;
    meanwhile = act;
  }

  Revision save(String text, String device) {
    SaveOutcome outcome =
        flows
            .saves()
            .save(
                ID,
                Caller.WITHOUT_KEY,
                text,
                new DeviceId(device),
                new EditId("e" + edits++),
                null);
    assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
    return ((SaveOutcome.Saved) outcome).revision();
  }

  /** Keeps the session as it is now as a point. */
  void snapshot() {
    flows.snapshots().take(ID, Caller.WITHOUT_KEY);
  }

  void archive() {
    assertThat(flows.archiver().archive(hot.changes())).isEmpty();
  }

  Resume present() {
    return new Resume(item());
  }

  private Item item() {
    return hot.item(ID, LATEST.resumeKey()).orElseThrow();
  }

  HistoryPage list(@Nullable SnapshotId before, int limit) {
    return done(flows.history().list(ID, LATEST, Caller.WITHOUT_KEY, before, limit));
  }

  List<HistoryEntry> list() {
    return list(null, 100).entries();
  }

  HistoryOutcome<HistoryText> read(SnapshotId id) {
    return flows.history().read(ID, LATEST, Caller.WITHOUT_KEY, id);
  }

  String text(HistoryEntry entry) {
    HistoryText text = done(read(entry.id()));
    assertThat(text.entry()).isEqualTo(entry);
    return text.text();
  }

  List<String> texts() {
    return list().stream().map(this::text).toList();
  }

  /** The texts kept for one reason, the newest first. */
  List<String> texts(Reason reason) {
    return list().stream()
        .filter(entry -> entry.reason().equals(reason.wire()))
        .map(this::text)
        .toList();
  }

  PointId keep(String text, @Nullable Instant at, @Nullable String key) {
    TextToKeep keep = new TextToKeep(LATEST, text, Reason.CONFLICT, new DeviceId("phone"), at, key);
    return done(flows.keeping().keep(ID, Caller.WITHOUT_KEY, keep));
  }

  HistoryOutcome<Restored> restore(SnapshotId id, String edit, @Nullable Revision base) {
    return flows
        .restoring()
        .restore(
            ID, LATEST, Caller.WITHOUT_KEY, id, new DeviceId("laptop"), new EditId(edit), base);
  }

  static <T> T done(HistoryOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done<T>) outcome).value();
  }
}
