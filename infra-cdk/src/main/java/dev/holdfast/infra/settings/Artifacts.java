package dev.holdfast.infra.settings;

import dev.holdfast.infra.description.FunctionDescription;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build made and a deployment uploads. */
public record Artifacts(Path root) {
  /**
   * The package of a function.
   *
   * @throws SettingsException if it is not built
   */
  public String zip(FunctionDescription function) {
    return existing(function.zip());
  }

  /**
   * The folder of the page's files.
   *
   * @throws SettingsException if the page is not built
   */
  public String web() {
    existing("web/dist/index.html");
    return existing("web/dist");
  }

  private String existing(String path) {
    Path file = root.resolve(path).toAbsolutePath().normalize();
    if (!Files.exists(file)) {
      throw new SettingsException(
          "There is no " + file + ": run `mvn package -DskipTests` first, which makes it.");
    }
    return file.toString();
  }
}
