package dev.holdfast.replica;

import java.util.Set;

/** The name of an item within its session, such as {@code resume#latest}; at most 1,024 bytes. */
public record ItemKey(String value) implements Comparable<ItemKey> {
  private static final Set<String> LOCAL_TO_HOT = Set.of("fence", "archive", "lease", "tally");
  private static final String PAIRING = "pairing#";

  public ItemKey {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("item key must not be empty");
    }
  }

  /**
   * Whether the item belongs to the session's map and so travels between hot and cold. What does
   * not is bookkeeping of the hot store itself. Kinds this release does not know belong to the map.
   */
  public boolean inMap() {
    return !LOCAL_TO_HOT.contains(value) && !value.startsWith(PAIRING);
  }

  @Override
  public int compareTo(ItemKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
