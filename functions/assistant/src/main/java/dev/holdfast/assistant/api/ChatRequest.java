package dev.holdfast.assistant.api;

import dev.holdfast.assistant.Action;
import dev.holdfast.http.ApiException;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.FieldError;
import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a question to the assistant. */
record ChatRequest(
    @Schema(description = "A UUID") String sessionId,
    @Schema(description = "At most 32 KB in UTF-8; may be blank beside an action") String message,
    @Schema(
            description = "What to do with the selection",
            type = "string",
            allowableValues = {"rephrase", "shorten", "quantify", "star", "metrics"})
        @Nullable String action,
    @Schema(description = "The selected text; at most 32 KB in UTF-8") @Nullable String selection,
    @Schema(description = "Names this turn: sent again it is the same turn")
        @Nullable String turnId,
    @Schema(
            description =
                "To be answered by the rules instead of the model, as is offered when that fails",
            type = "string",
            allowableValues = {"offline"})
        @Nullable String provider) {
  static final int MAX_MESSAGE_BYTES = 32 << 10;
  private static final String OFFLINE = "offline";

  static ChatRequest parse(byte @Nullable [] body) {
    RequestFields fields = RequestFields.parse(body);
    ChatRequest request =
        new ChatRequest(
            fields.text("sessionId", 1024),
            fields.text("message", MAX_MESSAGE_BYTES),
            fields.optionalText("action", 1024),
            fields.optionalText("selection", MAX_MESSAGE_BYTES),
            fields.optionalToken("turnId"),
            fields.optionalText("provider", 1024));
    if (request.action != null && Action.parse(request.action).isEmpty()) {
      fields.reject("action", "must be one of rephrase, shorten, quantify, star, metrics");
    }
    if (request.action == null && request.message.isBlank()) {
      fields.reject("message", "must not be blank without an action");
    }
    if (request.provider != null && !request.provider.equals(OFFLINE)) {
      fields.reject("provider", "must be offline, or left out");
    }
    fields.check();
    return request;
  }

  boolean withoutModel() {
    return OFFLINE.equals(provider);
  }

  SessionId session() {
    return Requests.sessionId(sessionId);
  }

  static ApiException turnIdTaken() {
    return new ApiException(
        ErrorCode.INVALID_FIELDS,
        "Nothing was stored.",
        List.of(new FieldError("turnId", "already names another question")));
  }
}
