package dev.holdfast.session.api;

import dev.holdfast.http.RequestFields;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a request to go back to a text of history; it may be left out. */
record RestoreRequest(
    @Schema(description = "Names this edit: sent again, it is not applied again")
        @Nullable String editId,
    @Schema(description = "Names the device or browser profile that goes back")
        @Nullable String device) {

  static RestoreRequest parse(byte @Nullable [] body) {
    RequestFields fields = RequestFields.parseIfAny(body);
    RestoreRequest request =
        new RestoreRequest(fields.optionalToken("editId"), fields.optionalToken("device"));
    fields.check();
    return request;
  }
}
