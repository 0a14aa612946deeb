package dev.holdfast.session.api;

import io.micronaut.serde.annotation.Serdeable;

/** Says that a text is stored, and at which revision. */
@Serdeable
record SaveReceipt(boolean saved, String updatedAt, long revision, String etag) {}
