package dev.holdfast.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A text of a version on its own. Where a client sent it to be kept it has never been the text of
 * the session, and so no recovery may make it that.
 *
 * @param device the device that wrote it; null when that is not known
 */
public record KeptText(String version, String text, @Nullable String device) {}
