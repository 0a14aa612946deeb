package dev.holdfast.assistant.model;

/** A variable about models holds what it may not; the message names it, and never a key. */
public final class BadModelSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadModelSettingException(String message) {
    super(message);
  }
}
