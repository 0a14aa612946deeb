package dev.holdfast.archive;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One record of the hot store's change stream.
 *
 * @param sequence its place in the stream, opaque
 * @param before the item as it was, null when it is new
 * @param after the item as it is, null when it was removed
 */
public record Change(
    String sequence, SessionId sessionId, @Nullable Item before, @Nullable Item after) {}
