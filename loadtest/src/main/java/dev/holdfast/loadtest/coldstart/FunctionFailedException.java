package dev.holdfast.loadtest.coldstart;

/** A function did not start, did not answer, or answered that it failed. */
public final class FunctionFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FunctionFailedException(String message) {
    super(message);
  }
}
