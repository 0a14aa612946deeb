package dev.holdfast.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a person asked.
 *
 * @param action the wire name of an action on the selection, null for a free question
 * @param selection the part of the resume the action is about
 */
public record Question(String message, @Nullable String action, @Nullable String selection) {}
