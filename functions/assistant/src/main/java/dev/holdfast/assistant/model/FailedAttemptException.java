package dev.holdfast.assistant.model;

/** An attempt that brought no answer. Carries neither words nor a cause, which may quote them. */
final class FailedAttemptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  FailedAttemptException(Failure failure) {
    super(failure.reason() + " " + failure.status(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
