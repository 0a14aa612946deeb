package dev.holdfast.contract;

import static dev.holdfast.fake.Samples.allOfUnicode;
import static dev.holdfast.fake.Samples.anySession;
import static dev.holdfast.fake.Samples.everyType;
import static dev.holdfast.fake.Samples.resume;
import static dev.holdfast.fake.Samples.session;
import static dev.holdfast.fake.Samples.textOfBytes;
import static dev.holdfast.fake.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore.Summary;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.TurnPage;
import dev.holdfast.session.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hot store tells of what it holds. */
public abstract class HotReadContract extends HotStoreContract {
  @Test
  void anUnknownSessionIsEmpty() {
    assertThat(head()).isEqualTo(new SessionHead(null, null, null, null));
    assertThat(store.partition(id)).isEqualTo(new HotPartition(null, null, null, Replica.EMPTY));
    assertThat(store.turns(id, VersionId.LATEST, null, 50)).isEqualTo(page(false));
    assertThat(store.item(id, SessionHead.SESSION)).isEmpty();
  }

  @Test
  void theHeadOfAnotherVersionHoldsItsOwnResume() {
    given("latest", 100);
    VersionId other = new VersionId("v2");
    assertThat(store.head(id, other).resume()).isNull();
    Item resume = Item.of(other.resumeKey(), new Revision(5), Map.of());
    givenItem(resume);
    assertThat(store.head(id, other).resume()).isEqualTo(resume);
  }

  @Test
  void fieldsOfEveryTypeComeBackAsTheyWere() {
    Item item = Item.of(new ItemKey("future#kind"), new Revision(7), everyType());
    givenItem(item);
    assertThat(stored(item.key())).isEqualTo(item);
    assertThat(store.partition(id).items()).isEqualTo(Replica.of(List.of(item)));
  }

  @Test
  void tombstonesComeBackWithTheirFields() {
    Item item = new Item(new ItemKey("version#v1"), new Revision(7), true, resume("x", 1).fields());
    givenItem(item);
    assertThat(stored(item.key())).isEqualTo(item);
  }

  @Test
  void longAndOddTextsComeBackInEveryField() {
    for (String text :
        List.of("", "\u0000", textOfBytes(1024), textOfBytes(200 << 10), allOfUnicode())) {
      Item item = turn("01", text, 9);
      givenItem(item);
      assertThat(stored(item.key())).isEqualTo(item);
    }
  }

  @Test
  void thePartitionIsWholeHoweverLargeItIs() {
    given("text", 100);
    List<Item> items = new ArrayList<>(List.of(session(CREATED, null), resume("text", 100)));
    for (int number = 0; number < 300; number++) {
      // Random letters, so that the rows stay large where they are stored compressed.
      Item item = turn(order(number), letters(number, 12_000), number);
      items.add(item);
      givenItem(item);
    }
    ArchiveNote note = new ArchiveNote(Map.of(), ManualClock.START, null, 0, 0);
    store.note(id, note);
    assertThat(store.partition(id)).isEqualTo(new HotPartition(HOT, note, null, Replica.of(items)));
  }

  @Test
  void bookkeepingIsNoPartOfTheMap() {
    given("text", 100);
    store.note(id, new ArchiveNote(Map.of(), ManualClock.START, null, 0, 0));
    assertThat(store.partition(id).items().items().keySet())
        .containsExactly(VersionId.LATEST.resumeKey(), SessionHead.SESSION);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 6, 7, 11})
  void turnsArePagedBackwardsToTheLastOne(int count) {
    List<Item> all = givenTurns(count);
    List<Item> read = new ArrayList<>();
    String before = null;
    TurnPage page;
    do {
      page = store.turns(id, VersionId.LATEST, before, 5);
      assertThat(page.turns()).hasSize(Math.min(5, count - read.size()));
      read.addAll(0, page.turns());
      assertThat(page.older()).isEqualTo(read.size() < count);
      before = page.older() ? orderOf(page.turns().getFirst()) : null;
    } while (page.older());
    assertThat(read).isEqualTo(all);
  }

  @Test
  void beforeNeedNotBeATurn() {
    List<Item> all = givenTurns(3);
    assertThat(store.turns(id, VersionId.LATEST, order(1) + "x", 5))
        .isEqualTo(new TurnPage(all.subList(0, 2), false));
    assertThat(store.turns(id, VersionId.LATEST, "!", 5)).isEqualTo(page(false));
  }

  @Test
  void turnsOfOtherVersionsAndKindsAreNotTold() {
    List<Item> mine = givenTurns(2);
    givenItem(Item.of(new ItemKey("chat#latest2#" + order(9)), new Revision(1), Map.of()));
    givenItem(Item.of(new ItemKey("chat#late#" + order(9)), new Revision(1), Map.of()));
    givenItem(Item.of(new ItemKey("turn#x"), new Revision(1), Map.of()));
    assertThat(store.turns(id, VersionId.LATEST, null, 5)).isEqualTo(new TurnPage(mine, false));
    assertThat(store.turns(anySession(), VersionId.LATEST, null, 5)).isEqualTo(page(false));
  }

  @Test
  void deletedTurnsAreSkippedAndNeverEndTheConversation() {
    List<Item> all = givenTurns(30);
    for (Item turn : all.subList(10, 28)) {
      givenItem(Item.tombstone(turn.key(), new Revision(99)));
    }
    List<Item> read = new ArrayList<>();
    String before = null;
    TurnPage page;
    do {
      page = store.turns(id, VersionId.LATEST, before, 5);
      assertThat(page.turns().isEmpty() && page.older()).as("a page without a cursor").isFalse();
      assertThat(page.turns()).hasSizeLessThanOrEqualTo(5);
      read.addAll(0, page.turns());
      before = page.older() ? orderOf(page.turns().getFirst()) : null;
    } while (page.older());
    List<Item> alive = new ArrayList<>(all.subList(0, 10));
    alive.addAll(all.subList(28, 30));
    assertThat(read).isEqualTo(alive);
  }

  @Test
  void aPageEndsWhereItPassesAMegabyte() {
    List<Item> all = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      Item turn = turn(order(number), textOfBytes(300 << 10), number);
      all.add(turn);
      givenItem(turn);
    }
    TurnPage newest = store.turns(id, VersionId.LATEST, null, 50);
    assertThat(newest).isEqualTo(new TurnPage(all.subList(4, 8), true));
    assertThat(store.turns(id, VersionId.LATEST, order(4), 50))
        .isEqualTo(new TurnPage(all.subList(0, 4), false));
  }

  @Test
  void aScanTellsTheNewestRevisionAndWholeAt() {
    given("text", 100);
    Revision newest = CREATED.next(ManualClock.START);
    givenItem(Item.tombstone(new ItemKey("version#gone"), newest));
    assertThat(summary()).isEqualTo(new Summary(id, newest, null, HOT, null));
    store.note(
        id,
        new ArchiveNote(
            Map.of(), ManualClock.START.plusSeconds(500), ManualClock.START.plusSeconds(5), 0, 0));
    // The note and the fence are later writes, but no items of the map.
    assertThat(summary())
        .isEqualTo(new Summary(id, newest, ManualClock.START.plusSeconds(5), HOT, null));
  }

  @Test
  void aScanTellsEachSessionOnceAndNoneOfWhichOnlyBookkeepingIsLeft() {
    store.moveFence(id, null, HOT);
    store.note(id, new ArchiveNote(Map.of(), ManualClock.START, null, 0, 0));
    assertThat(summary()).isNull();
    givenItem(turn("01", "why?", 3));
    assertThat(summary()).isEqualTo(new Summary(id, new Revision(3), null, HOT, null));
  }

  @Test
  void aStoreThatIsThereAnswersAProbe() {
    store.probe();
  }

  private @Nullable Summary summary() {
    List<Summary> mine = new ArrayList<>();
    store.scan(summary -> {
      if (summary.id().equals(id)) {
        mine.add(summary);
      }
    });
    assertThat(mine).hasSizeLessThanOrEqualTo(1);
    return mine.isEmpty() ? null : mine.getFirst();
  }

  private List<Item> givenTurns(int count) {
    List<Item> turns = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Item turn = turn(order(number), "question " + number, number);
      turns.add(turn);
      givenItem(turn);
    }
    return turns;
  }

  private static TurnPage page(boolean older) {
    return new TurnPage(List.of(), older);
  }

  private static String order(int number) {
    return "01HQ%06d".formatted(number);
  }

  private static String orderOf(Item turn) {
    return turn.key().value().substring(VersionId.LATEST.turnPrefix().length());
  }

  private static String letters(long seed, int length) {
    StringBuilder text = new StringBuilder();
    new java.util.Random(seed).ints(length, 0x20, 0x7f).forEach(text::appendCodePoint);
    return text.toString();
  }
}
