package dev.holdfast.history;

import dev.holdfast.session.SaveOutcome;

/**
 * What became of going back to a text.
 *
 * @param text that of the point of history
 */
public record Restored(SaveOutcome save, String text) {}
