package dev.holdfast.snapshot;

/** A file of the cold store is not what was once written there. */
public class DamagedSnapshotException extends Exception {
  private static final long serialVersionUID = 1L;

  public DamagedSnapshotException(String message) {
    super(message);
  }

  public DamagedSnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
