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
    FAILED,
    /** The provider takes no more requests for now. */
    RATE_LIMITED
  }

  private final Kind kind;
  private final transient Usage spent;

  public ModelUnavailableException(Kind kind, String message) {
    this(kind, message, Usage.NONE);
  }

  /**
   * No answer, though the model was paid for some.
   *
   * @param message says nothing that a person wrote
   */
  public ModelUnavailableException(Kind kind, String message, Usage spent) {
    super(message);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.spent = Objects.requireNonNull(spent, "spent");
  }

  public ModelUnavailableException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.spent = Usage.NONE;
  }

  /** Tokens that were charged all the same. */
  public Usage spent() {
    return spent;
  }

  public Kind kind() {
    return kind;
  }
}
