package dev.holdfast.session;

/** The name of one edit of one device: the same edit sent again is not applied again. */
public record EditId(String value) {}
