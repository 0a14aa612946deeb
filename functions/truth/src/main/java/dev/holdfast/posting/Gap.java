package dev.holdfast.posting;

import java.util.Locale;

/** Why a keyword counts as missing. */
public enum Gap {
  /** The resume does not speak of it. */
  ABSENT,
  /** The resume says it is not so. */
  DENIED,
  /** Planned, in progress, booked or part passed. */
  UNFINISHED,
  /** Held once, and lapsed. */
  EXPIRED,
  /** There, below the level or the years that are asked for. */
  BELOW;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name used in the HTTP contract. */
  public String wireName() {
    return wireName;
  }
}
