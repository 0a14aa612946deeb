package dev.holdfast.replica;

/**
 * A store could not say what it holds or did not confirm a write. Nothing may be concluded from it,
 * least of all that something does not exist.
 */
public class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String message) {
    super(message);
  }

  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
