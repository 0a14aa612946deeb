package dev.holdfast.assistant;

import java.util.Locale;
import java.util.Optional;

/** What a person may ask to have done with the text they selected. */
public enum Action {
  REPHRASE,
  SHORTEN,
  QUANTIFY,
  STAR,
  METRICS;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name used in the HTTP contract. */
  public String wireName() {
    return wireName;
  }

  /** The action of exactly this wire name; anything else is no action. */
  public static Optional<Action> parse(String wireName) {
    for (Action action : values()) {
      if (action.wireName.equals(wireName)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
