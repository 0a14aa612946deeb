package dev.holdfast.replica;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One copy of a session: its items by key. Hot and cold are two copies, and {@link #join} is the
 * only way in which they are ever combined. A join is commutative, associative and idempotent, so a
 * transfer may be late, partial or repeated and nothing is lost by it (a state-based CRDT: a
 * last-writer-wins map; Shapiro et al., 2011).
 */
public record Replica(SortedMap<ItemKey, Item> items) {
  public static final Replica EMPTY = new Replica(new TreeMap<>());

  public Replica {
    items.forEach((key, item) -> {
      if (!key.equals(item.key())) {
        throw new IllegalArgumentException("item " + item.key() + " filed under " + key);
      }
    });
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
  }

  /** The copy that these items make up; of two with one key the one that stands. */
  public static Replica of(Collection<Item> items) {
    TreeMap<ItemKey, Item> map = new TreeMap<>();
    items.forEach(item -> map.merge(item.key(), item, Replica::later));
    return new Replica(map);
  }

  /** Per item the later write of the two copies; nothing is dropped, tombstones included. */
  public Replica join(Replica other) {
    TreeMap<ItemKey, Item> joined = new TreeMap<>(items);
    other.items.forEach((key, item) -> joined.merge(key, item, Replica::later));
    return new Replica(joined);
  }

  /** The items a holder of {@code other} must write to hold this copy too. */
  public List<Item> missingFrom(Replica other) {
    return items.values().stream()
        .filter(item -> !item.equals(other.items.get(item.key())))
        .toList();
  }

  public Optional<Item> find(ItemKey key) {
    return Optional.ofNullable(items.get(key));
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  private static Item later(Item one, Item other) {
    // Most often both copies hold the same write, and its content need not be ordered.
    return one.equals(other) || Item.PRECEDENCE.compare(one, other) > 0 ? one : other;
  }
}
