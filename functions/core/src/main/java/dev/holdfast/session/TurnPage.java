package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Value;
import java.util.ArrayList;
import java.util.List;

/** Chat items, oldest first, and whether there are older ones than these. */
public record TurnPage(List<Item> turns, boolean older) {
  /** The page of a caller who does not ask for turns. */
  static final TurnPage NONE = new TurnPage(List.of(), false);

  /** A page ends at the turn with which it passes this many characters of text. */
  static final int MAX_CHARACTERS = 1 << 20;

  public TurnPage {
    turns = List.copyOf(turns);
  }

  /**
   * The page that begins with the newest of these turns.
   *
   * @param newestFirst turns as a store reads them backwards, tombstones among them
   * @param more whether the store has still older ones
   */
  public static TurnPage backwards(List<Item> newestFirst, int limit, boolean more) {
    List<Item> turns = new ArrayList<>();
    int characters = 0;
    for (Item item : newestFirst) {
      if (item.deleted()) {
        continue;
      }
      if (turns.size() == limit || characters > MAX_CHARACTERS) {
        return new TurnPage(turns.reversed(), true);
      }
      turns.add(item);
      characters += characters(item);
    }
    return new TurnPage(turns.reversed(), more);
  }

  private static int characters(Item item) {
    int sum = 0;
    for (Value value : item.fields().values()) {
      sum += value instanceof Value.Text(String text) ? text.length() : 0;
    }
    return sum;
  }
}
