package dev.holdfast.session.api;

import dev.holdfast.history.TextToKeep;
import dev.holdfast.http.RequestFields;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Reason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a request to keep a text in history. */
record KeepRequest(
    @Schema(description = "The whole text; at most 200 KB (204,800 bytes) in UTF-8") String text,
    @Schema(
            type = "string",
            description =
                "conflict: not taken in a merge; beforeRestore: about to be replaced by an earlier"
                    + " text",
            allowableValues = {"conflict", "beforeRestore"})
        String reason,
    @Schema(description = "Names the device or browser profile that wrote the text")
        @Nullable String device,
    @Schema(
            description =
                "When it was set aside, in milliseconds since 1970 by the device's clock; a moment"
                    + " in the future, or none, stands for now")
        @Nullable Long at) {
  private static final Set<String> REASONS =
      Set.of(Reason.CONFLICT.wire(), Reason.BEFORE_RESTORE.wire());

  static KeepRequest parse(byte @Nullable [] body) {
    RequestFields fields = RequestFields.parse(body);
    KeepRequest request =
        new KeepRequest(
            fields.text("text", SaveRequest.MAX_TEXT_BYTES),
            fields.oneOf("reason", REASONS),
            fields.optionalToken("device"),
            fields.optionalMillis("at"));
    fields.check();
    return request;
  }

  TextToKeep toKeep(@Nullable String key) {
    return new TextToKeep(
        VersionId.LATEST,
        text,
        Reason.of(reason).orElseThrow(),
        device == null ? DeviceId.UNKNOWN : new DeviceId(device),
        at == null ? null : Instant.ofEpochMilli(at),
        key);
  }
}
