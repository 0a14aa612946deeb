package dev.holdfast.history;

/** One text of history and what the list says of it. */
public record HistoryText(HistoryEntry entry, String text) {}
