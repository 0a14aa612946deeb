package dev.holdfast.snapshot;

import dev.holdfast.replica.StoreUnavailableException;

/**
 * A file is sound, but of a release whose files this one must not interpret. It is kept as it is;
 * nothing may be concluded from it, and nothing be written in its place.
 */
public class NewerReleaseException extends StoreUnavailableException {
  private static final long serialVersionUID = 1L;

  /**
   * @param readableFrom the oldest schema whose readers understand the file
   */
  public NewerReleaseException(int readableFrom) {
    super(
        "the snapshot was written by a newer release and is kept untouched: it needs a reader of"
            + " schema "
            + readableFrom
            + ", this one reads "
            + SnapshotFile.SCHEMA);
  }
}
