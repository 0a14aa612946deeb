package dev.holdfast.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of this repository that the description has to agree with. */
public final class Repository {
  /** Tests run in their module's folder. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  public static Path file(String path) {
    return ROOT.resolve(path);
  }

  public static String read(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
