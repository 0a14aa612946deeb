package dev.holdfast.contract;

import static dev.holdfast.fake.Samples.resume;
import static dev.holdfast.fake.Samples.session;
import static dev.holdfast.fake.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore.AppendResult;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creating, the fence, and the writes of single items. */
public abstract class HotWriteContract extends HotStoreContract {
  private static final ItemKey KEY = new ItemKey("version#v1");
  private static final List<Item> PAIR = List.of(turn("01", "why?", 10), pointer("t1", 10));

  @Test
  void createsFenceAndItemsTogether() {
    given("", 0);
    assertThat(head()).isEqualTo(new SessionHead(HOT, session(CREATED, null), resume("", 0), null));
  }

  @Test
  void createsNothingWhereAFenceIs() {
    store.moveFence(id, null, new Fence(Fence.State.COLD, new Revision(5), null));
    assertThat(store.create(id, HOT, List.of(session(CREATED, null)))).isFalse();
    assertThat(store.partition(id).items()).isEqualTo(Replica.EMPTY);
  }

  @Test
  void createsNothingWhereAnyOfTheItemsIs() {
    givenItem(resume("kept", 7));
    assertThat(store.create(id, HOT, List.of(session(CREATED, null), resume("", 0)))).isFalse();
    assertThat(head()).isEqualTo(new SessionHead(null, null, resume("kept", 7), null));
  }

  @Test
  void ofManyCreatorsOneCreates() throws Exception {
    List<Boolean> created =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(creator ->
                    () -> store.create(id, HOT, List.of(session(CREATED, null), resume("", 0))))
                .toList());
    assertThat(created).filteredOn(mine -> mine).hasSize(1);
  }

  @Test
  void movesTheFenceOnlyFromWhatWasSeen() {
    Fence filling = Fence.filling(null, ManualClock.START);
    assertThat(store.moveFence(id, HOT, filling)).isFalse();
    assertThat(store.moveFence(id, null, filling)).isTrue();
    assertThat(store.moveFence(id, null, filling)).isFalse();
    Fence sameGeneration = new Fence(Fence.State.COLD, filling.generation(), null);
    assertThat(store.moveFence(id, sameGeneration, HOT)).isFalse();
    Fence otherGeneration =
        new Fence(Fence.State.FILLING, filling.generation().next(ManualClock.START), null);
    assertThat(store.moveFence(id, otherGeneration, HOT)).isFalse();
    Fence filled = filling.filled(ManualClock.START.plusMillis(5));
    assertThat(store.moveFence(id, filling, filled)).isTrue();
    assertThat(head().fence()).isEqualTo(filled);
  }

  @Test
  void ofManyWhoMoveTheFenceOneSucceeds() throws Exception {
    List<Boolean> moved =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(mover ->
                    () -> store.moveFence(id, null, Fence.filling(null, ManualClock.START)))
                .toList());
    assertThat(moved).filteredOn(mine -> mine).hasSize(1);
  }

  @Test
  void putsAnItemOverNoneOrAnOlderOrAnEqualOne() {
    store.putUnlessNewer(id, item(5, "first"));
    assertThat(stored(KEY)).isEqualTo(item(5, "first"));
    store.putUnlessNewer(id, item(6, "later"));
    assertThat(stored(KEY)).isEqualTo(item(6, "later"));
    store.putUnlessNewer(id, item(6, "equal"));
    assertThat(stored(KEY)).isEqualTo(item(6, "equal"));
  }

  @Test
  void putsNoItemOverANewerOne() {
    store.putUnlessNewer(id, item(6, "newer"));
    store.putUnlessNewer(id, item(5, "older"));
    assertThat(stored(KEY)).isEqualTo(item(6, "newer"));
    store.putUnlessNewer(id, Item.tombstone(KEY, new Revision(7)));
    store.putUnlessNewer(id, item(6, "back again"));
    assertThat(stored(KEY)).isEqualTo(Item.tombstone(KEY, new Revision(7)));
  }

  @Test
  void replacesAnItemOnlyAtTheRevisionSeen() {
    assertThat(store.replace(id, item(6, "x"), Revision.NONE)).isFalse();
    assertThat(store.item(id, KEY)).isEmpty();
    store.putUnlessNewer(id, item(5, "first"));
    assertThat(store.replace(id, item(6, "x"), new Revision(4))).isFalse();
    assertThat(store.replace(id, item(6, "x"), new Revision(6))).isFalse();
    assertThat(stored(KEY)).isEqualTo(item(5, "first"));
    assertThat(store.replace(id, item(6, "second"), new Revision(5))).isTrue();
    assertThat(stored(KEY)).isEqualTo(item(6, "second"));
  }

  @Test
  void appendsAllItemsToAHotSession() {
    given("", 0);
    assertThat(store.append(id, PAIR, null)).isEqualTo(AppendResult.APPENDED);
    PAIR.forEach(item -> assertThat(stored(item.key())).isEqualTo(item));
  }

  @Test
  void appendsNothingWithoutAFence() {
    givenItem(session(CREATED, null));
    appendsNothing(null, AppendResult.NOT_HOT);
  }

  @ParameterizedTest
  @EnumSource(names = "HOT", mode = EnumSource.Mode.EXCLUDE)
  void appendsNothingWhileTheFenceIsNotHot(Fence.State state) {
    given("", 0);
    fenceIs(state);
    appendsNothing(null, AppendResult.NOT_HOT);
  }

  @Test
  void appendsNothingWhereTheSessionItemIsGone() {
    store.moveFence(id, null, HOT);
    appendsNothing(null, AppendResult.NOT_HOT);
  }

  @Test
  void appendsNothingToALockedSession() {
    store.create(id, HOT, List.of(session(CREATED, "lock-1")));
    appendsNothing(null, AppendResult.LOCKED);
    appendsNothing("lock-0", AppendResult.LOCKED);
    assertThat(store.append(id, PAIR, "lock-1")).isEqualTo(AppendResult.APPENDED);
  }

  @Test
  void aLockMayBeGoneWhenItsCallerAppends() {
    given("", 0);
    assertThat(store.append(id, PAIR, "lock-1")).isEqualTo(AppendResult.APPENDED);
  }

  @Test
  void appendsNothingWhereOneOfTheItemsIs() {
    given("", 0);
    store.append(id, PAIR, null);
    List<Item> overlapping = List.of(turn("02", "other", 20), pointer("t1", 20));
    assertThat(store.append(id, overlapping, null)).isEqualTo(AppendResult.EXISTS);
    assertThat(store.item(id, overlapping.getFirst().key())).isEmpty();
    assertThat(stored(overlapping.getLast().key())).isEqualTo(PAIR.getLast());
    // That the fence or the lock forbids it is told before.
    fenceIs(Fence.State.COLD);
    assertThat(store.append(id, PAIR, null)).isEqualTo(AppendResult.NOT_HOT);
  }

  @Test
  void notesWhatColdCoversAndKeepsWholeAtWhereANoteNamesNone() {
    Instant whole = ManualClock.START;
    ArchiveNote first = note(10, whole, 3);
    store.note(id, first);
    assertThat(head().archive()).isEqualTo(first);
    assertThat(store.partition(id).archive()).isEqualTo(first);
    store.note(id, note(20, null, 4));
    assertThat(head().archive()).isEqualTo(note(20, whole, 4));
    store.note(id, note(30, whole.plusSeconds(9), 5));
    assertThat(head().archive()).isEqualTo(note(30, whole.plusSeconds(9), 5));
  }

  @Test
  void aNoteThatNeverNamedWholeAtHasNone() {
    store.note(id, note(20, null, 4));
    assertThat(head().archive()).isEqualTo(note(20, null, 4));
  }

  @Test
  void aNoteForgetsVersionsItDoesNotName() {
    store.note(id, note(10, null, 1));
    ArchiveNote none = new ArchiveNote(Map.of(), ManualClock.START, null, 0, 0);
    store.note(id, none);
    assertThat(head().archive()).isEqualTo(none);
  }

  private void appendsNothing(@Nullable String lock, AppendResult why) {
    assertThat(store.append(id, PAIR, lock)).isEqualTo(why);
    PAIR.forEach(item -> assertThat(store.item(id, item.key())).isEmpty());
  }

  private static ArchiveNote note(long covers, @Nullable Instant wholeAt, long turns) {
    return new ArchiveNote(
        Map.of(VersionId.LATEST, new Revision(covers), new VersionId("v2"), new Revision(1)),
        ManualClock.START.plusSeconds(covers),
        wholeAt,
        turns,
        covers * 100);
  }

  private static Item item(long revision, String name) {
    return Item.of(KEY, new Revision(revision), Map.of("name", Value.of(name)));
  }

  private static Item pointer(String name, long revision) {
    return Item.of(
        new ItemKey("turn#" + name), new Revision(revision), Map.of("order", Value.of("01")));
  }
}
