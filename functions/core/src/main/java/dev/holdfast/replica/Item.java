package dev.holdfast.replica;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a session's map. A deleted item stays as a tombstone, so that an older copy of it
 * cannot come back. {@code fields} holds everything but the key, the revision and the tombstone
 * mark.
 */
public record Item(
    ItemKey key, Revision revision, boolean deleted, SortedMap<String, Value> fields) {

  /**
   * Which of two writes of one item stands: the later revision. Two different writes can share a
   * revision only when they were made on diverged copies in the same millisecond; then a deletion
   * stands over a text, and else the order of the content decides, so that every copy decides
   * alike.
   */
  static final Comparator<Item> PRECEDENCE =
      Comparator.comparing(Item::revision)
          .thenComparing(Item::deleted)
          .thenComparing(item -> Content.of(item.fields));

  public Item {
    fields = Value.sortedCopy(fields);
  }

  public static Item of(ItemKey key, Revision revision, Map<String, Value> fields) {
    return new Item(key, revision, false, new TreeMap<>(fields));
  }

  public static Item tombstone(ItemKey key, Revision revision) {
    return new Item(key, revision, true, new TreeMap<>());
  }

  /** The same item written again: {@code changes} over its fields, at {@code revision}. */
  public Item with(Revision revision, Map<String, Value> changes) {
    TreeMap<String, Value> merged = new TreeMap<>(fields);
    merged.putAll(changes);
    return new Item(key, revision, deleted, merged);
  }

  /** The text of a field, or null when it is missing or no text. */
  public @Nullable String text(String field) {
    return fields.get(field) instanceof Value.Text(String text) ? text : null;
  }

  public String text(String field, String fallback) {
    String text = text(field);
    return text == null ? fallback : text;
  }

  public long number(String field, long fallback) {
    return fields.get(field) instanceof Value.Num number ? number.value().longValue() : fallback;
  }

  public boolean flag(String field) {
    return fields.get(field) instanceof Value.Flag(boolean flag) && flag;
  }

  public Optional<SortedMap<String, Value>> nested(String field) {
    return fields.get(field) instanceof Value.Fields nested
        ? Optional.of(nested.values())
        : Optional.empty();
  }
}
