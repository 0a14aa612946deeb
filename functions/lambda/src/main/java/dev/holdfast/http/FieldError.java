package dev.holdfast.http;

import io.micronaut.serde.annotation.Serdeable;

/** What is wrong with one field of a request. */
@Serdeable
public record FieldError(String field, String message) {}
