package dev.holdfast.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.snapshot.NewerReleaseException;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.SnapshotFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that the first release wrote, stored as they were, and files of a release to come. */
class SchemaMigrationTest {
  private static final PointId WHOLE = point("2026-11-02T09:16:00Z");
  private static final PointId OVERWRITTEN = point("2026-11-02T09:14:59Z");

  private final HistoryWorld world = new HistoryWorld();

  private static PointId point(String at) {
    return PointId.named(Instant.parse(at).toEpochMilli(), at);
  }

  private void schemaOne() {
    world.cold.putLatest(HistoryWorld.ID, SnapshotFiles.ofSchemaOne("latest"), null);
    world.cold.putPoint(HistoryWorld.ID, WHOLE, SnapshotFiles.ofSchemaOne("whole"));
    world.cold.putPoint(HistoryWorld.ID, OVERWRITTEN, SnapshotFiles.ofSchemaOne("overwritten"));
  }

  @Test
  void aCopyOfSchemaOneComesBackItemForItem() {
    schemaOne();
    LoadOutcome.Loaded loaded =
        (LoadOutcome.Loaded)
            world.flows.sessions().load(HistoryWorld.ID, HistoryWorld.LATEST, Caller.WITHOUT_KEY);
    assertThat(loaded.resume().text())
        .isEqualTo("Nadia Haddad\nLed a team of seven nurses on a night ward.");
    assertThat(loaded.resume().savedBy().keySet()).containsExactly(new DeviceId("laptop-1"));
    assertThat(loaded.chat().turns()).hasSize(1);
    Replica hot = world.hot.partition(HistoryWorld.ID).items();
    assertThat(hot.items()).hasSize(5);
    assertThat(hot.find(new ItemKey("version#01KA0Q0000000000000000000B")).map(Item::deleted))
        .contains(true);
  }

  @Test
  void eachTextOfAnOldPointIsListedAndRead() {
    schemaOne();
    assertThat(world.list())
        .extracting(entry -> entry.id().toString(), HistoryEntry::reason, this::device)
        .containsExactly(
            tuple(WHOLE.value(), "manual", "laptop-1"),
            tuple(OVERWRITTEN + "-2", "overwritten", "none"),
            tuple(OVERWRITTEN + "-1", "overwritten", "phone-2"));
    assertThat(world.list())
        .extracting(entry -> entry.at().toString())
        .containsExactly("2026-11-02T09:16:00Z", "2026-11-02T09:14:59Z", "2026-11-02T09:14:29Z");
    assertThat(world.list()).extracting(entry -> entry.text().words()).containsExactly(12L, 4L, 6L);
    assertThat(world.texts())
        .containsExactly(
            "Nadia Haddad\nLed a team of seven nurses on a night ward.",
            "Nadia Haddad\nNight nurse.",
            "Nadia Haddad\nNight ward, seven nurses.");
  }

  private String device(HistoryEntry entry) {
    String device = entry.text().device();
    return device == null ? "none" : device;
  }

  @Test
  void anOldTextCanBeGoneBackTo() {
    schemaOne();
    SnapshotId first = new SnapshotId(OVERWRITTEN, 1);
    Restored restored = HistoryWorld.done(world.restore(first, "r1", null));
    assertThat(restored.save()).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(world.present().text()).isEqualTo("Nadia Haddad\nNight ward, seven nurses.");
  }

  @Test
  void theCopyIsOfSchemaTwoAfterItsNextJoinAndOldPointsStayAsTheyAre() {
    schemaOne();
    Replica before = Replica.of(coldCopy().items().values());
    world.save("new", "phone");
    world.archive();
    assertThat(latest()).startsWith("{\"schemaVersion\":2,\"readableFrom\":1,");
    assertThat(coldCopy().join(before)).isEqualTo(coldCopy());
    assertThat(world.cold.point(HistoryWorld.ID, WHOLE).orElseThrow().bytes())
        .isEqualTo(SnapshotFiles.ofSchemaOne("whole"));
    assertThat(world.cold.point(HistoryWorld.ID, OVERWRITTEN).orElseThrow().bytes())
        .isEqualTo(SnapshotFiles.ofSchemaOne("overwritten"));
  }

  @Test
  void aMissingCopyIsRecoveredFromPointsOfSchemaOne() {
    schemaOne();
    Replica before = coldCopy();
    world.cold.removeLatest(HistoryWorld.ID);
    assertThat(coldCopy()).isEqualTo(before);
  }

  @Test
  void aSessionOfANewerReleaseIsRefusedAndKeptUntouchedByEveryFlow() {
    schemaOne();
    world.cold.spoilLatest(HistoryWorld.ID, SnapshotFiles::tooNew);
    List<String> stored = stored();
    assertRefused(() ->
        world.flows.sessions().load(HistoryWorld.ID, HistoryWorld.LATEST, Caller.WITHOUT_KEY));
    assertRefused(() -> world.save("over it", "phone"));
    assertRefused(() -> world.snapshot());
    assertRefused(() -> world.list());
    assertRefused(() -> world.keep("mine", null, "key"));
    assertRefused(() -> world.restore(new SnapshotId(WHOLE, 0), "r1", null));
    assertThat(stored()).isEqualTo(stored);
    assertThat(world.hot.changes()).isEmpty();
  }

  @Test
  void whileItIsHotNeitherASnapshotNorTheStreamNorASweepTouchesIt() {
    world.save("hot", "phone");
    world.snapshot();
    world.cold.spoilLatest(HistoryWorld.ID, SnapshotFiles::tooNew);
    List<String> stored = stored();
    world.save("newer", "phone");
    assertRefused(() -> world.snapshot());
    assertThat(world.flows.archiver().archive(world.hot.changes())).isNotEmpty();
    assertThat(world.flows.sweep().run().failed()).isEqualTo(1);
    assertThat(stored()).isEqualTo(stored);
    assertThat(
            world
                .flows
                .saves()
                .save(
                    HistoryWorld.ID,
                    Caller.WITHOUT_KEY,
                    "goes on",
                    new DeviceId("d"),
                    new EditId("x"),
                    null))
        .isInstanceOf(SaveOutcome.Saved.class);
  }

  private static void assertRefused(Runnable flow) {
    assertThatThrownBy(flow::run)
        .isInstanceOf(NewerReleaseException.class)
        .hasMessageContaining("newer release")
        .hasMessageContaining("untouched");
  }

  private Replica coldCopy() {
    return world.flows.copies().read(HistoryWorld.ID).orElseThrow().replica();
  }

  private String latest() {
    return new String(
        world.cold.latest(HistoryWorld.ID).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  /** Every file, by name and content. */
  private List<String> stored() {
    List<String> files = new ArrayList<>();
    files.add("latest " + world.cold.latest(HistoryWorld.ID).orElseThrow().tag());
    for (PointId point : world.cold.points(HistoryWorld.ID)) {
      files.add(point + " " + world.cold.point(HistoryWorld.ID, point).orElseThrow().tag());
    }
    return files;
  }
}
