package dev.holdfast.contract;

import static dev.holdfast.fake.Samples.resume;
import static dev.holdfast.fake.Samples.session;
import static dev.holdfast.fake.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.HotStore.Removal;
import dev.holdfast.session.HotStore.Summary;
import dev.holdfast.session.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lease, and how items leave. */
public abstract class HotLeaveContract extends HotStoreContract {
  private static final Instant END = ManualClock.START.plus(Duration.ofDays(30));
  private static final Fence COLD = Fence.cold(HOT, ManualClock.START.plusSeconds(5));
  private static final List<Item> ITEMS =
      List.of(session(CREATED, null), resume("text", 7), turn("01", "why?", 8));

  @Test
  void aLeaseBeginsAndIsRenewed() {
    store.renewLease(id, END);
    assertThat(lease()).isEqualTo(new Lease(END, false));
    store.renewLease(id, END.plusSeconds(60));
    assertThat(lease()).isEqualTo(new Lease(END.plusSeconds(60), false));
  }

  @Test
  void aLeaseThatSaysWhenToGoOnIsNotRenewedButReplaced() {
    Lease leaving = new Lease(END, true);
    store.putLease(id, leaving);
    store.renewLease(id, END.plusSeconds(60));
    assertThat(lease()).isEqualTo(leaving);
    store.putLease(id, new Lease(END.plusSeconds(60), false));
    assertThat(lease()).isEqualTo(new Lease(END.plusSeconds(60), false));
    store.renewLease(id, END.plusSeconds(90));
    assertThat(lease()).isEqualTo(new Lease(END.plusSeconds(90), false));
  }

  @Test
  void aLeaseIsNoItemOfTheMap() {
    store.putLease(id, new Lease(END, true));
    assertThat(store.partition(id))
        .isEqualTo(new HotPartition(null, null, new Lease(END, true), Replica.EMPTY));
  }

  @Test
  void removesItemsThatAreAsTheyWere() {
    givenCold();
    assertThat(store.remove(id, COLD.generation(), ITEMS.subList(0, 2)))
        .isEqualTo(new Removal.Removed());
    assertThat(items()).containsExactly(ITEMS.getLast());
    assertThat(store.partition(id).fence()).isEqualTo(COLD);
  }

  @Test
  void whatIsGoneAlreadyKeepsNothingElse() {
    givenCold();
    store.remove(id, COLD.generation(), ITEMS.subList(0, 2));
    assertThat(store.remove(id, COLD.generation(), ITEMS)).isEqualTo(new Removal.Removed());
    assertThat(items()).isEmpty();
  }

  @Test
  void tellsEachItemThatChangedAndRemovesNone() {
    givenCold();
    Item saved = resume("later", 9);
    Item older = turn("01", "why?", 7);
    store.putUnlessNewer(id, saved);
    assertThat(store.remove(id, COLD.generation(), List.of(ITEMS.get(0), ITEMS.get(1), older)))
        .isEqualTo(new Removal.Changed(Set.of(saved.key(), older.key())));
    assertThat(items()).containsExactlyInAnyOrder(ITEMS.get(0), saved, ITEMS.get(2));
  }

  @ParameterizedTest
  @EnumSource(names = "COLD", mode = EnumSource.Mode.EXCLUDE)
  void removesNothingWhileTheFenceIsNotCold(Fence.State state) {
    givenCold();
    Fence other = new Fence(state, COLD.generation(), null);
    assertThat(store.moveFence(id, COLD, other)).isTrue();
    removesNothing(COLD.generation());
  }

  @Test
  void removesNothingOfAnotherGeneration() {
    givenCold();
    removesNothing(HOT.generation());
    removesNothing(new Revision(COLD.generation().value() + 1));
  }

  @Test
  void removesNothingWithoutAFence() {
    ITEMS.forEach(this::givenItem);
    removesNothing(COLD.generation());
  }

  @Test
  void thatTheFenceIsAnotherIsToldBeforeAnyChange() {
    givenCold();
    store.putUnlessNewer(id, resume("later", 9));
    removesNothing(HOT.generation(), Replica.of(List.of(resume("later", 9))));
  }

  @Test
  void removesAsManyAsATransactionTakes() {
    givenCold();
    List<Item> turns = new ArrayList<>();
    for (int number = 0; number < HotStore.MAX_REMOVALS; number++) {
      turns.add(turn("02HQ%06d".formatted(number), "why? " + number, number));
    }
    turns.forEach(this::givenItem);
    assertThat(store.remove(id, COLD.generation(), turns)).isEqualTo(new Removal.Removed());
    assertThat(items()).containsExactlyInAnyOrderElementsOf(ITEMS);
  }

  @Test
  void removesThreeMegabytesAtOnce() {
    givenCold();
    List<Item> turns = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      Item turn = turn("02HQ%06d".formatted(number), letters(number, 314_000), number);
      turns.add(turn);
      givenItem(turn);
    }
    assertThat(store.remove(id, COLD.generation(), turns)).isEqualTo(new Removal.Removed());
    assertThat(items()).containsExactlyInAnyOrderElementsOf(ITEMS);
  }

  @Test
  void forgetsNoteAndLeaseAndKeepsTheFence() {
    givenCold();
    store.note(id, new ArchiveNote(Map.of(), ManualClock.START, null, 0, 0));
    store.putLease(id, new Lease(END, true));
    assertThat(store.forget(id, COLD.generation())).isTrue();
    assertThat(store.partition(id))
        .isEqualTo(new HotPartition(COLD, null, null, Replica.of(ITEMS)));
    assertThat(store.forget(id, COLD.generation())).isTrue();
  }

  @Test
  void forgetsNothingWhenTheFenceIsAnother() {
    givenCold();
    store.putLease(id, new Lease(END, true));
    assertThat(store.forget(id, HOT.generation())).isFalse();
    assertThat(store.moveFence(id, COLD, Fence.filling(COLD, ManualClock.START))).isTrue();
    assertThat(store.forget(id, COLD.generation())).isFalse();
    assertThat(lease()).isEqualTo(new Lease(END, true));
  }

  @Test
  void aScanTellsFenceAndLease() {
    givenCold();
    Lease lease = new Lease(END, true);
    store.putLease(id, lease);
    assertThat(summaries()).containsExactly(new Summary(id, CREATED, null, COLD, lease));
  }

  @Test
  void aScanTellsWhoLeftWithoutTheirNotes() {
    store.moveFence(id, null, COLD);
    assertThat(summaries()).isEmpty();
    Lease lease = new Lease(END, false);
    store.putLease(id, lease);
    assertThat(summaries()).containsExactly(new Summary(id, Revision.NONE, null, COLD, lease));
    store.forget(id, COLD.generation());
    store.note(id, new ArchiveNote(Map.of(), ManualClock.START, ManualClock.START, 0, 0));
    assertThat(summaries())
        .containsExactly(new Summary(id, Revision.NONE, ManualClock.START, COLD, null));
  }

  private List<Summary> summaries() {
    List<Summary> mine = new ArrayList<>();
    store.scan(summary -> {
      if (summary.id().equals(id)) {
        mine.add(summary);
      }
    });
    return mine;
  }

  private void givenCold() {
    assertThat(store.create(id, HOT, ITEMS)).isTrue();
    assertThat(store.moveFence(id, HOT, COLD)).isTrue();
  }

  private void removesNothing(Revision generation) {
    removesNothing(generation, Replica.EMPTY);
  }

  private void removesNothing(Revision generation, Replica changed) {
    assertThat(store.remove(id, generation, ITEMS)).isEqualTo(new Removal.Stopped());
    assertThat(items())
        .containsExactlyInAnyOrderElementsOf(Replica.of(ITEMS).join(changed).items().values());
  }

  private List<Item> items() {
    return List.copyOf(store.partition(id).items().items().values());
  }

  private Lease lease() {
    Lease lease = store.partition(id).lease();
    assertThat(lease).isNotNull();
    return java.util.Objects.requireNonNull(lease);
  }

  /** Letters that no compression makes much of. */
  private static String letters(long seed, int length) {
    StringBuilder text = new StringBuilder();
    new java.util.Random(seed).ints(length, 0x20, 0x7f).forEach(text::appendCodePoint);
    return text.toString();
  }
}
