package dev.holdfast.loadtest.drill;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A drill that was done. */
record Result(String drill, Inputs inputs, Outcome outcome, Instant at, Duration took) {

  boolean sound() {
    return outcome.losses().isEmpty();
  }

  /** One line. */
  String summary() {
    return "%s: %s, %d lost, %d s"
        .formatted(drill, outcome.told(), outcome.losses().size(), took.toSeconds());
  }

  /** Writes {@code <directory>/<drill>.json} and returns it. */
  Path write(Path directory) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("drill", drill);
    result.put("at", at.toString());
    result.put("tookMs", took.toMillis());
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("seed", inputs.seed());
    told.putAll(inputs.numbers());
    result.put("inputs", told);
    result.put("counts", outcome.counts());
    result.put("lost", outcome.losses().size());
    result.put("losses", outcome.losses());
    result.put("versions", versions());
    Files.createDirectories(directory);
    Path file = directory.resolve(drill + ".json");
    JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
    return file;
  }

  private static Map<String, Object> versions() {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("holdfast", System.getProperty("holdfast.version", "unknown"));
    versions.put("java", Runtime.version().toString());
    versions.put(
        "system",
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch").toLowerCase(Locale.ROOT)));
    versions.put("processors", Runtime.getRuntime().availableProcessors());
    return versions;
  }
}
