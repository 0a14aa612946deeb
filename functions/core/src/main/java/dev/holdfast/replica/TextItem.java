package dev.holdfast.replica;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names under which an item holds the text of one version, {@code resume#<version>}: known to
 * all that read such items, wherever they are stored.
 */
public final class TextItem {
  public static final String PREFIX = "resume#";
  public static final String TEXT = "text";
  public static final String DEVICE = "device";

  /** What stands for the device of a client that names none. */
  public static final String NO_DEVICE = "unknown";

  private TextItem() {}

  /** The version whose text an item holds; empty for an item of another kind, known or not. */
  public static Optional<String> version(ItemKey key) {
    String name = key.value();
    boolean text =
        name.length() > PREFIX.length()
            && name.startsWith(PREFIX)
            && name.indexOf('#', PREFIX.length()) < 0;
    return text ? Optional.of(name.substring(PREFIX.length())) : Optional.empty();
  }

  /** The device that wrote the text; null when it is not known. */
  public static @Nullable String device(Item item) {
    String device = item.text(DEVICE);
    return NO_DEVICE.equals(device) ? null : device;
  }
}
