package dev.holdfast.archive;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Value;
import dev.holdfast.session.HotStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Splits items into groups that one transaction can remove. */
final class Removals {
  /** DynamoDB takes 4 MB; what the table adds to an item is not counted here. */
  static final long MAX_BYTES = 3L << 20;

  /** Key, revision and marks of an item, and what the store needs for each value. */
  private static final int ITEM_OVERHEAD = 256;

  private static final int VALUE_OVERHEAD = 8;
  private static final int NUMBER = 21;

  private Removals() {}

  /** Groups of at most 99 items and 3 MB; an item above that, which no store takes, is alone. */
  static List<List<Item>> of(Collection<Item> items) {
    List<List<Item>> groups = new ArrayList<>();
    List<Item> group = new ArrayList<>();
    long bytes = 0;
    for (Item item : items) {
      long size = bytes(item);
      if (!group.isEmpty() && (group.size() == HotStore.MAX_REMOVALS || bytes + size > MAX_BYTES)) {
        groups.add(group);
        group = new ArrayList<>();
        bytes = 0;
      }
      group.add(item);
      bytes += size;
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  /** About what the item takes where nothing is compressed, so rather more than it does. */
  static long bytes(Item item) {
    return ITEM_OVERHEAD + bytes(item.fields());
  }

  private static long bytes(Map<String, Value> fields) {
    long sum = 0;
    for (Map.Entry<String, Value> field : fields.entrySet()) {
      sum += bytes(field.getKey()) + bytes(field.getValue());
    }
    return sum;
  }

  private static long bytes(Value value) {
    return VALUE_OVERHEAD
        + switch (value) {
          case Value.Text(String text) -> bytes(text);
          case Value.Num number -> NUMBER;
          case Value.Flag flag -> 1;
          case Value.Nothing nothing -> 1;
          case Value.Bytes(String base64) -> decoded(base64);
          case Value.Sequence sequence ->
              sequence.values().stream().mapToLong(Removals::bytes).sum();
          case Value.Fields fields -> bytes(fields.values());
          case Value.TextSet set -> set.values().stream().mapToLong(Removals::bytes).sum();
          case Value.NumSet set -> (long) NUMBER * set.values().size();
          case Value.BytesSet set -> set.base64().stream().mapToLong(Removals::decoded).sum();
        };
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static long decoded(String base64) {
    return Base64.getDecoder().decode(base64).length;
  }
}
