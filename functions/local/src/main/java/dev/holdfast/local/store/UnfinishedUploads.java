package dev.holdfast.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The files S3Proxy writes beside an object before it renames them over it: its key, a hyphen and a
 * random UUID. It lists them as objects, and a killed process leaves them behind.
 */
final class UnfinishedUploads {
  private static final Pattern NAME =
      Pattern.compile(".*[^/]-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  private UnfinishedUploads() {}

  static boolean isOne(String key) {
    return NAME.matcher(key).matches();
  }

  /** For a directory nobody writes to yet. */
  static void deleteFrom(Path files) {
    try (var unfinished =
        Files.find(
            files,
            Integer.MAX_VALUE,
            (file, attributes) -> attributes.isRegularFile() && isOne(name(file)))) {
      for (var file : (Iterable<Path>) unfinished::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The data directory cannot be used: " + files, e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
