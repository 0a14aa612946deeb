package dev.holdfast.session.api;

import dev.holdfast.http.RequestFields;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a save. */
record SaveRequest(
    @Schema(description = "The whole text; at most 200 KB (204,800 bytes) in UTF-8") String text,
    @Schema(description = "Names this edit: sent again, it is not applied again")
        @Nullable String editId,
    @Schema(description = "Names the device or browser profile that saves")
        @Nullable String device) {
  static final int MAX_TEXT_BYTES = 200 << 10;

  static SaveRequest parse(byte @Nullable [] body) {
    RequestFields fields = RequestFields.parse(body);
    SaveRequest request =
        new SaveRequest(
            fields.text("text", MAX_TEXT_BYTES),
            fields.optionalToken("editId"),
            fields.optionalToken("device"));
    fields.check();
    return request;
  }
}
