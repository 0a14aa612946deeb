package dev.holdfast.assistant;

import java.util.Objects;

/** No answer could be had from the model; the question itself was sound. */
public class ModelUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Kind {
    /** The model took longer than it was given. */
    TIMEOUT,
    /** The model refused, broke off or sent something unusable. */
    FAILED
  }

  private final Kind kind;

  public ModelUnavailableException(Kind kind, String message) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public ModelUnavailableException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  public Kind kind() {
    return kind;
  }
}
