package dev.holdfast.snapshot;

import java.util.Locale;

/** Why a point of history was kept. */
public enum Reason {
  /** Somebody asked for it. */
  MANUAL,
  /** At most one in ten minutes, while there are changes. */
  AUTOMATIC,
  /** Texts that a save replaced without naming them; such a point holds no copy of the session. */
  OVERWRITTEN;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
