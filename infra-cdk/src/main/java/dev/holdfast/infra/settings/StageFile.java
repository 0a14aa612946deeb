package dev.holdfast.infra.settings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a stage that hold for every deployment of it, in {@code stages/<stage>.json}:
 * what is forgotten on a command line would be taken away, a domain for one.
 */
public final class StageFile {
  private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

  private StageFile() {}

  /**
   * The settings on the command line, and those of its stage's file that it does not make.
   *
   * @throws SettingsException if there is a file that cannot be read
   */
  public static Map<String, Object> under(Map<String, ?> commandLine, Path stages) {
    Object stage = commandLine.get("stage");
    Path file = stages.resolve((stage == null ? "dev" : stage) + ".json");
    Map<String, Object> settings = new HashMap<>();
    if (Files.exists(file)) {
      try {
        settings.putAll(new ObjectMapper().readValue(file.toFile(), SETTINGS));
      } catch (IOException unreadable) {
        throw new SettingsException(file + " has to be a JSON object of settings.");
      }
      if (settings.containsKey("stage")) {
        throw new SettingsException(file + " names a stage; its own name does that.");
      }
    }
    settings.putAll(commandLine);
    return settings;
  }
}
