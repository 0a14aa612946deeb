package dev.holdfast.infra.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names in the form that the CDK gives its parts. */
final class Names {
  private Names() {}

  /** {@code archiver-retry} becomes {@code ArchiverRetry}. */
  static String pascal(String name) {
    return Arrays.stream(name.split("-", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
