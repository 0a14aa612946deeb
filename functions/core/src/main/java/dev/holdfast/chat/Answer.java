package dev.holdfast.chat;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant answered.
 *
 * @param suggestion a text that may replace the selection, null when there is none
 */
public record Answer(
    String message,
    @Nullable String suggestion,
    String provider,
    String model,
    long inputTokens,
    long outputTokens) {}
