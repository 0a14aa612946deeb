package dev.holdfast.session;

/** The session has no key, and this service does not allow open sessions. Nothing was written. */
public final class KeyRequiredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyRequiredException() {
    super("open sessions are not allowed", null, false, false);
  }
}
