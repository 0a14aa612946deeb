package dev.holdfast.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.RandomItems;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.HotStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RemovalsTest {
  @Test
  void fiveThousandSmallTurnsAreGroupsOfNinetyNine() {
    List<Item> turns = turns(5_000, "why?");
    List<List<Item>> groups = Removals.of(turns);
    assertThat(groups).hasSize(51);
    assertThat(groups.subList(0, 50)).allSatisfy(group -> assertThat(group).hasSize(99));
    assertThat(groups.getLast()).hasSize(50);
    assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(turns);
  }

  @Test
  void largeItemsMakeGroupsOfThreeMegabytes() {
    List<Item> turns = turns(40, Samples.textOfBytes(300 << 10));
    List<List<Item>> groups = Removals.of(turns);
    assertThat(groups).hasSize(4);
    assertThat(groups).allSatisfy(group -> assertThat(bytes(group)).isLessThan(3L << 20));
    assertThat(groups.getFirst()).hasSize(10);
  }

  @Test
  void anItemTooLargeForAnyGroupIsAlone() {
    List<Item> items = new ArrayList<>(turns(1, Samples.textOfBytes(4 << 20)));
    items.addAll(turns(2, "why?"));
    assertThat(Removals.of(items)).extracting(List::size).containsExactly(1, 2);
  }

  @Test
  void nothingIsNoGroup() {
    assertThat(Removals.of(List.of())).isEmpty();
  }

  @Test
  void textsCountInUtf8AndNestedValuesCount() {
    assertThat(size("\uD83D\uDE00".repeat(1_000)) - size("")).isEqualTo(4_000);
    Item nested =
        Item.of(
            new ItemKey("a"),
            Revision.NONE,
            Map.of("list", Value.of(List.of(Value.of(Map.of("deep", Value.of("x".repeat(500))))))));
    assertThat(Removals.bytes(nested)).isGreaterThan(500);
  }

  @Property
  void everyItemIsInOneGroupWhateverItHolds(@ForAll("items") List<Item> items) {
    List<List<Item>> groups = Removals.of(items);
    assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(items);
    assertThat(groups)
        .allSatisfy(group -> assertThat(group).hasSizeBetween(1, HotStore.MAX_REMOVALS));
  }

  @Provide
  Arbitrary<List<Item>> items() {
    return RandomItems.items().list().ofMaxSize(250);
  }

  private static long size(String text) {
    return Removals.bytes(Samples.resume(text, 1));
  }

  private static long bytes(List<Item> group) {
    return group.stream().mapToLong(Removals::bytes).sum();
  }

  private static List<Item> turns(int count, String question) {
    List<Item> turns = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      turns.add(Samples.turn("01HQ%06d".formatted(number), question, number));
    }
    return turns;
  }
}
