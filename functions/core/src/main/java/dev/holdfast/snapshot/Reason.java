package dev.holdfast.snapshot;

import java.util.Locale;

/** Why a point of history was kept. */
public enum Reason {
  /** Somebody asked for it. */
  MANUAL,
  /** At most one in ten minutes, while there are changes. */
  AUTOMATIC,
  /** Texts that a save replaced without naming them; such a point holds no copy of the session. */
  OVERWRITTEN,
  /** A text that was not taken when two were merged. */
  CONFLICT,
  /** What stood before a point of history was taken back. */
  BEFORE_RESTORE,
  /** All of the session, before it leaves the hot store. */
  BEFORE_LEAVING;

  public String wire() {
    StringBuilder wire = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      wire.append(
          wire.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return wire.toString();
  }
}
