package dev.holdfast.load;

import java.util.Locale;

/** Where the load was made. */
record Machine(String system, int processors, String java) {
  static Machine here() {
    return new Machine(
        "%s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.arch").toLowerCase(Locale.ROOT)),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString());
  }
}
