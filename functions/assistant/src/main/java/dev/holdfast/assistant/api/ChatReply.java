package dev.holdfast.assistant.api;

import dev.holdfast.chat.Answer;
import dev.holdfast.chat.Turn;
import dev.holdfast.http.EditView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn of the chat, answered or still running. */
@Serdeable
record ChatReply(
    @Schema(description = "Empty while the turn is pending") String assistantMessage,
    @Schema(description = "A text that may take the place of the selection")
        @Nullable String suggestion,
    String turnId,
    @Schema(
            type = "string",
            allowableValues = {"pending", "done", "failed"})
        String status,
    @Nullable String provider,
    @Nullable String model,
    @Nullable TokenUsage usage,
    @Schema(
            description =
                "The suggestion statement by statement, in the order of the selection, with the"
                    + " questions that a refused one became")
        @Nullable List<EditView> edits) {

  /** Tokens a model charged for the answer. */
  @Serdeable
  record TokenUsage(long inputTokens, long outputTokens) {}

  static ChatReply of(Turn turn, Instant now) {
    String status = turn.status(now).wire();
    Answer answer = turn.answer().orElse(null);
    return answer == null
        ? new ChatReply("", null, turn.turnId(), status, null, null, null, null)
        : new ChatReply(
            answer.message(),
            answer.suggestion(),
            turn.turnId(),
            status,
            answer.provider(),
            answer.model(),
            new TokenUsage(answer.inputTokens(), answer.outputTokens()),
            EditView.of(answer.edits()));
  }
}
