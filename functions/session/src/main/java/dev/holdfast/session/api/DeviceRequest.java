package dev.holdfast.session.api;

import dev.holdfast.device.Label;
import dev.holdfast.device.NewDevice;
import dev.holdfast.http.RequestFields;
import dev.holdfast.session.KeyHash;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A device that is to have a key. */
@Serdeable
record DeviceRequest(
    @Schema(
            description = "SHA-256 of the key's UTF-8 bytes, in lower-case hexadecimal digits",
            pattern = "[0-9a-f]{64}")
        String keyHash,
    @Schema(description = "What the person calls the device: one line", maxLength = 60)
        String label,
    @Schema(description = "The name that the device gives itself in its saves", nullable = true)
        @Nullable String device,
    @Schema(
            description = "Of the key that a recovery link carries, to be registered with it",
            pattern = "[0-9a-f]{64}",
            nullable = true)
        @Nullable String linkKeyHash) {
  private static final int HASH_BYTES = 64;

  /** Far more than a label has, so that too long a one is told as such. */
  private static final int LABEL_BYTES = 1024;

  /** What a body says, read but for {@code linkKeyHash}. */
  static NewDevice read(RequestFields fields) {
    KeyHash key = hash(fields, "keyHash", fields.text("keyHash", HASH_BYTES));
    Label label = label(fields);
    String device = fields.optionalToken("device");
    fields.check();
    if (key == null || label == null) {
      throw new IllegalStateException("what is wrong was not told");
    }
    return new NewDevice(key, label, device);
  }

  static @Nullable KeyHash link(RequestFields fields) {
    String hash = fields.optionalText("linkKeyHash", HASH_BYTES);
    return hash == null ? null : hash(fields, "linkKeyHash", hash);
  }

  private static @Nullable KeyHash hash(RequestFields fields, String name, String text) {
    KeyHash hash = KeyHash.parse(text).orElse(null);
    if (hash == null) {
      fields.reject(name, "must be a SHA-256 in 64 lower-case hexadecimal digits");
    }
    return hash;
  }

  static @Nullable Label label(RequestFields fields) {
    Label label = Label.parse(fields.text("label", LABEL_BYTES)).orElse(null);
    if (label == null) {
      fields.reject(
          "label", "must be one line of 1 to " + Label.MAX_CHARACTERS + " visible characters");
    }
    return label;
  }
}
