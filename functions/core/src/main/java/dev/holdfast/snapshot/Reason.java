package dev.holdfast.snapshot;

import java.util.Arrays;
import java.util.Optional;

/** Why a point of history was kept. */
public enum Reason {
  /** Somebody asked for it. */
  MANUAL("manual"),
  /** At most one in ten minutes, while there are changes. */
  AUTOMATIC("automatic"),
  /** A text that a save replaced without naming it; such a point holds no copy of the session. */
  OVERWRITTEN("overwritten"),
  /** A text that was not taken when two were merged; no copy of the session either. */
  CONFLICT("conflict"),
  /** A text that an earlier one was to replace; no copy of the session either. */
  BEFORE_RESTORE("beforeRestore"),
  /** All of the session, before it leaves the hot store. */
  BEFORE_LEAVING("beforeLeaving"),
  /** All of the session, when the keys that open it have changed. */
  KEYS_CHANGED("keysChanged");

  private final String wire;

  Reason(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  /** The reason of this name; empty for one that this release does not know. */
  public static Optional<Reason> of(String wire) {
    return Arrays.stream(values()).filter(reason -> reason.wire.equals(wire)).findFirst();
  }
}
