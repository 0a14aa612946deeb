package dev.holdfast.session;

import dev.holdfast.replica.TextItem;

/** The name a browser gives itself in its saves; {@link #UNKNOWN} for a client that gives none. */
public record DeviceId(String value) {
  public static final DeviceId UNKNOWN = new DeviceId(TextItem.NO_DEVICE);
}
