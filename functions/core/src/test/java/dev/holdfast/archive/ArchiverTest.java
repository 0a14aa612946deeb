package dev.holdfast.archive;

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
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.DamagedSnapshotException;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArchiverTest {
  private static final SessionId ID = Samples.session(1);
  private static final SessionId OTHER = Samples.session(2);

  private final InMemoryHotStore hot = new InMemoryHotStore();
  private final InMemoryColdStore cold = new InMemoryColdStore();
  private final ManualClock clock = ManualClock.tickingFrom(ManualClock.START);
  private final List<String> calls = new ArrayList<>();
  private @Nullable SessionId broken;
  private final Flows flows = flows();

  @Test
  void foldsABatchBySession() {
    save(ID, "one", "a", "e1");
    save(OTHER, "uno", "a", "e1");
    save(ID, "two", "a", "e2");
    save(ID, "three", "a", "e3");
    calls.clear();
    assertThat(flows.archiver().archive(hot.changes())).isEmpty();
    assertThat(calls).filteredOn("cold.putLatest"::equals).hasSize(2);
    assertThat(coldText(ID)).isEqualTo("three");
    assertThat(coldText(OTHER)).isEqualTo("uno");
  }

  @Test
  void notesWhatColdCovers() {
    save(ID, "one", "a", "e1");
    flows.archiver().archive(hot.changes());
    Item resume = hot.item(ID, VersionId.LATEST.resumeKey()).orElseThrow();
    assertThat(hot.partition(ID).archive())
        .satisfies(note -> {
          assertThat(note).isNotNull();
          assertThat(note.covered(VersionId.LATEST)).isEqualTo(resume.revision());
          assertThat(note.wholeAt()).isNull();
        });
  }

  @Test
  void itsOwnWritesWakeNobody() {
    calls.clear();
    List<Change> own =
        List.of(
            change(null, "fence"),
            change(null, "archive"),
            change(null, "lease"),
            change(null, "pairing#1"));
    assertThat(flows.archiver().archive(own)).isEmpty();
    assertThat(calls).isEmpty();
  }

  @Test
  void aRemovedRowTakesNothingFromCold() {
    save(ID, "one", "a", "e1");
    flows.archiver().archive(hot.changes());
    Item resume = hot.item(ID, VersionId.LATEST.resumeKey()).orElseThrow();
    flows.archiver().archive(List.of(new Change("9", ID, resume, null)));
    assertThat(coldText(ID)).isEqualTo("one");
  }

  @Test
  void keepsTextsReplacedUnseenByAnotherDeviceBeforeLatestIsWritten() {
    save(ID, "mine", "a", "e1");
    save(ID, "theirs", "b", "e1");
    calls.clear();
    flows.archiver().archive(hot.changes());
    assertThat(overwritten()).containsExactly("mine");
    assertThat(calls.indexOf("cold.putPoint")).isLessThan(calls.indexOf("cold.putLatest"));
    assertThat(calls.indexOf("cold.putPoint")).isNotNegative();
  }

  @Test
  void keepsTextsReplacedByADeviceThatIsNotKnown() {
    String unknown = DeviceId.UNKNOWN.value();
    save(ID, "one", unknown, "e1");
    save(ID, "two", unknown, "e2");
    flows.archiver().archive(hot.changes());
    assertThat(overwritten()).containsExactly("one");
  }

  @Test
  void keepsNoTextThatItsOwnDeviceReplacedOrASaveNamed() {
    save(ID, "one", "a", "e1");
    save(ID, "two", "a", "e2");
    Revision base = hot.item(ID, VersionId.LATEST.resumeKey()).orElseThrow().revision();
    flows.saves().save(ID, Caller.WITHOUT_KEY, "three", new DeviceId("b"), new EditId("e1"), base);
    flows.archiver().archive(hot.changes());
    assertThat(overwritten()).isEmpty();
  }

  @Test
  void keepsNoEmptyTextAndNoTextReplacedByItself() {
    save(ID, "", "a", "e1");
    save(ID, "same", "b", "e1");
    save(ID, "same", "a", "e2");
    flows.archiver().archive(hot.changes());
    assertThat(overwritten()).isEmpty();
  }

  @Test
  void repeatingABatchChangesNothing() {
    fightBetweenTwoDevices();
    flows.archiver().archive(hot.changes());
    int writes = cold.writes();
    List<Change> batch = hot.changes();
    clock.advance(Duration.ofHours(1));
    flows.archiver().archive(batch);
    assertThat(cold.writes()).isEqualTo(writes);
  }

  @Test
  void eachOverwrittenTextIsAPointOfItsOwn() {
    fightBetweenTwoDevices();
    flows.archiver().archive(hot.changes());
    assertThat(overwritten()).hasSize(7).doesNotHaveDuplicates();
    assertThat(cold.points(ID)).hasSize(8); // and the first automatic one
  }

  @Test
  void repeatingAPartOfABatchChangesNothing() {
    fightBetweenTwoDevices();
    List<Change> batch = hot.changes();
    flows.archiver().archive(batch);
    int writes = cold.writes();
    for (int from = 0; from < batch.size(); from++) {
      flows.archiver().archive(batch.subList(from, batch.size()));
      flows.archiver().archive(batch.subList(0, from));
    }
    assertThat(cold.writes()).isEqualTo(writes);
  }

  @Test
  void oneSessionsTroubleDoesNotHoldBackTheOthers() {
    save(ID, "one", "a", "e1");
    save(OTHER, "uno", "a", "e1");
    List<Change> batch = hot.changes();
    broken = ID;
    Change first =
        batch.stream()
            .filter(change -> change.sessionId().equals(ID))
            .filter(change -> change.after() != null && change.after().key().inMap())
            .findFirst()
            .orElseThrow();
    assertThat(flows.archiver().archive(batch)).containsExactly(first);
    assertThat(coldText(OTHER)).isEqualTo("uno");
    broken = null;
    assertThat(flows.archiver().archive(batch)).isEmpty();
    assertThat(coldText(ID)).isEqualTo("one");
  }

  @Test
  void aKindOfANewerReleaseIsArchivedAsItIs() {
    save(ID, "one", "a", "e1");
    Item future = Item.of(new ItemKey("resume#v2#draft"), new Revision(3), Samples.everyType());
    hot.putUnlessNewer(ID, future);
    assertThat(flows.archiver().archive(hot.changes())).isEmpty();
    assertThat(whole(ID).find(future.key())).contains(future);
  }

  @Test
  void aSweepJoinsWhatTheStreamLost() {
    save(ID, "one", "a", "e1");
    assertThat(flows.sweep().run()).isEqualTo(new Sweep.Result(1, 1, 1, 0));
    assertThat(coldText(ID)).isEqualTo("one");
  }

  @Test
  void aSweepSkipsWhatIsCovered() {
    save(ID, "one", "a", "e1");
    clock.advance(Duration.ofMinutes(11));
    flows.sweep().run();
    calls.clear();
    assertThat(flows.sweep().run()).isEqualTo(new Sweep.Result(1, 0, 0, 0));
    assertThat(calls).containsExactly("hot.scan");
    save(ID, "two", "a", "e2");
    assertThat(flows.sweep().run()).isEqualTo(new Sweep.Result(1, 1, 0, 0));
    assertThat(coldText(ID)).isEqualTo("two");
  }

  @Test
  void aPartialSnapshotDoesNotMakeASweepSkipTheRest() {
    save(ID, "one", "a", "e1");
    List<Change> changes = hot.changes();
    hot.putUnlessNewer(ID, Samples.turn("01", "lost by the stream", 5));
    flows.archiver().archive(changes);
    clock.advance(Duration.ofHours(1));
    assertThat(flows.sweep().run()).isEqualTo(new Sweep.Result(1, 1, 0, 0));
    assertThat(whole(ID).find(Samples.turn("01", "", 5).key())).isPresent();
  }

  @Test
  void aSweepGoesOnAfterASessionItCouldNotJoin() {
    save(ID, "one", "a", "e1");
    save(OTHER, "uno", "a", "e1");
    broken = ID;
    assertThat(flows.sweep().run()).isEqualTo(new Sweep.Result(2, 1, 1, 1));
    assertThat(coldText(OTHER)).isEqualTo("uno");
  }

  private void fightBetweenTwoDevices() {
    for (int round = 0; round < 4; round++) {
      save(ID, "a says " + round, "a", "e" + round);
      save(ID, "b says " + round, "b", "e" + round);
    }
  }

  private void save(SessionId id, String text, String device, String edit) {
    flows.saves().save(id, Caller.WITHOUT_KEY, text, new DeviceId(device), new EditId(edit), null);
  }

  private static Change change(@Nullable Item before, String key) {
    return new Change("1", ID, before, Item.of(new ItemKey(key), new Revision(1), Map.of()));
  }

  private String coldText(SessionId id) {
    return whole(id).find(VersionId.LATEST.resumeKey()).orElseThrow().text("text", "none");
  }

  private Replica whole(SessionId id) {
    Replica whole = read(id, cold.latest(id).orElseThrow().bytes()).whole();
    return whole == null ? Replica.EMPTY : whole;
  }

  private List<String> overwritten() {
    List<String> texts = new ArrayList<>();
    for (PointId point : cold.points(ID)) {
      read(ID, cold.point(ID, point).orElseThrow().bytes())
          .overwritten()
          .forEach(item -> texts.add(item.text("text", "")));
    }
    return texts;
  }

  private static Snapshot read(SessionId id, byte[] bytes) {
    try {
      return SnapshotFile.read(id, bytes);
    } catch (DamagedSnapshotException damaged) {
      throw new AssertionError(damaged);
    }
  }

  private Flows flows() {
    Observer observer =
        (call, act) -> {
          calls.add(call);
          return act.run();
        };
    return Flows.over(
        WatchedStores.hot(hot, observer),
        new BrokenFor(WatchedStores.cold(cold, observer), () -> broken),
        clock,
        Sequential.IN_ORDER,
        CountingRandom.ulids(clock, 1));
  }
}
