package dev.holdfast.local.store;

import java.nio.file.Path;

/** Another Holdfast works on the same files; two would damage them. */
public final class DataDirectoryInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataDirectoryInUseException(Path directory) {
    super(message(directory));
  }

  DataDirectoryInUseException(Path directory, Throwable cause) {
    super(message(directory), cause);
  }

  private static String message(Path directory) {
    return "The data directory "
        + directory
        + " is in use by another running Holdfast. Stop that one, or choose another directory.";
  }
}
