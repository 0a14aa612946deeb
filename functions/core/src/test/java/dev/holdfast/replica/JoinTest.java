package dev.holdfast.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.RandomItems;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JoinTest {
  private static final ItemKey KEY = new ItemKey("resume#latest");

  @Property(tries = 500)
  void isCommutative(@ForAll("replicas") Replica a, @ForAll("replicas") Replica b) {
    assertThat(a.join(b)).isEqualTo(b.join(a));
  }

  @Property(tries = 500)
  void isAssociative(
      @ForAll("replicas") Replica a, @ForAll("replicas") Replica b, @ForAll("replicas") Replica c) {
    assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
  }

  @Property(tries = 300)
  void isIdempotent(@ForAll("replicas") Replica a, @ForAll("replicas") Replica b) {
    assertThat(a.join(a)).isEqualTo(a);
    assertThat(a.join(b).join(b)).isEqualTo(a.join(b));
    assertThat(a.join(Replica.EMPTY)).isEqualTo(a);
  }

  @Property(tries = 300)
  void dropsNoItemAndTakesNoneBack(@ForAll("replicas") Replica a, @ForAll("replicas") Replica b) {
    Replica joined = a.join(b);
    assertThat(joined.items().keySet()).containsAll(a.items().keySet());
    assertThat(joined.items().keySet()).containsAll(b.items().keySet());
    a.items()
        .forEach((key, item) ->
            assertThat(joined.find(key).orElseThrow().revision())
                .isGreaterThanOrEqualTo(item.revision()));
  }

  @Property(tries = 300)
  void keepsTombstonesOverAllThatIsNotLater(
      @ForAll("replicas") Replica a, @ForAll("items") Item item) {
    Item tombstone = Item.tombstone(item.key(), new Revision(5));
    assertThat(a.join(Replica.of(List.of(tombstone, item))).find(item.key())).contains(tombstone);
  }

  @Property(tries = 300)
  void isTheSameWhateverTheOrderTheItemsCameIn(@ForAll("itemLists") List<Item> items) {
    Replica oneByOne = Replica.EMPTY;
    for (Item item : items.reversed()) {
      oneByOne = Replica.of(List.of(item)).join(oneByOne);
    }
    assertThat(Replica.of(items)).isEqualTo(oneByOne);
  }

  @Property(tries = 300)
  void whatIsMissingMakesOtherCopiesWhole(
      @ForAll("replicas") Replica a, @ForAll("replicas") Replica b) {
    Replica joined = a.join(b);
    assertThat(b.join(Replica.of(joined.missingFrom(b)))).isEqualTo(joined);
  }

  @Test
  void aLaterDeletionStandsOverATextAndALaterTextOverADeletion() {
    Item text = text(5, "x");
    assertThat(join(text, Item.tombstone(KEY, new Revision(6))).deleted()).isTrue();
    assertThat(join(text, Item.tombstone(KEY, new Revision(4)))).isEqualTo(text);
    assertThat(join(text, Item.tombstone(KEY, new Revision(5))).deleted()).isTrue();
  }

  @Test
  void decidesAlikeBetweenContentsThatPrintAlike() {
    Item two = Item.of(KEY, new Revision(5), Map.of("x", Value.of("a"), "y", Value.of("b")));
    Item one = Item.of(KEY, new Revision(5), Map.of("x", Value.of("a], y=Text[value=b")));
    assertThat(two.fields().toString()).isEqualTo(one.fields().toString());
    assertThat(join(one, two)).isEqualTo(join(two, one));
  }

  @Provide
  Arbitrary<Item> items() {
    return RandomItems.items();
  }

  @Provide
  Arbitrary<List<Item>> itemLists() {
    return RandomItems.items().list().ofMaxSize(10);
  }

  @Provide
  Arbitrary<Replica> replicas() {
    return RandomItems.replicas();
  }

  private static Item join(Item a, Item b) {
    return Replica.of(List.of(a)).join(Replica.of(List.of(b))).find(KEY).orElseThrow();
  }

  private static Item text(long revision, String text) {
    return Item.of(KEY, new Revision(revision), Map.of("text", Value.of(text)));
  }
}
