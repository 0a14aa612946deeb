package dev.holdfast.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant answered.
 *
 * @param suggestion a text that may replace the selection, null when there is none
 * @param edits the suggestion statement by statement, with what the truth gate refused
 */
public record Answer(
    String message,
    @Nullable String suggestion,
    String provider,
    String model,
    long inputTokens,
    long outputTokens,
    List<SuggestedEdit> edits) {
  public Answer {
    edits = List.copyOf(edits);
  }
}
