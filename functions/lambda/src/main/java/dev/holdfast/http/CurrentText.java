package dev.holdfast.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The text that stands, told to whoever tried to save over it. */
@Serdeable
public record CurrentText(
    String text, long revision, String etag, String updatedAt, @Nullable String device) {}
