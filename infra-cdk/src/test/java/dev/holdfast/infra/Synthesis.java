package dev.holdfast.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.settings.Artifacts;
import dev.holdfast.infra.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awscdk.App;

/** The stacks' templates for some settings, made once for all tests, in this JVM and offline. */
public final class Synthesis {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Map<String, String>, Synthesis> MADE = new ConcurrentHashMap<>();

  private final Path output;
  private final String stage;

  private Synthesis(Path output, String stage) {
    this.output = output;
    this.stage = stage;
  }

  /** With the settings that an operator need not make. */
  public static Synthesis plain() {
    return of(Map.of());
  }

  public static Synthesis of(Map<String, String> settings) {
    return MADE.computeIfAbsent(settings, Synthesis::make);
  }

  private static Synthesis make(Map<String, String> settings) {
    Path output = temporary("synthesis");
    App app = app(settings, output);
    app.synth();
    return new Synthesis(output, settings.getOrDefault("stage", "dev"));
  }

  /** The stacks as {@code cdk} would make them, over stubs of what the build makes. */
  static App app(Map<String, String> settings, Path output) {
    Map<String, Object> context = new HashMap<>();
    read(Repository.file("infra-cdk/cdk.json"))
        .path("context")
        .properties()
        .forEach(
            flag -> context.put(flag.getKey(), JSON.convertValue(flag.getValue(), Object.class)));
    context.putAll(settings);
    App app =
        App.Builder.create()
            .outdir(output.toString())
            .analyticsReporting(false)
            .context(context)
            .build();
    HoldfastApp.addStacks(app, SettingsReader.read(settings, Map.of()), new Artifacts(stubs()));
    return app;
  }

  /** A root folder with a package for each module and a page. */
  public static Path stubs() {
    Path root = temporary("build");
    try {
      for (FunctionDescription function : Functions.ALL) {
        Path zip = root.resolve(function.zip());
        try (ZipOutputStream stub = new ZipOutputStream(Files.newOutputStream(create(zip)))) {
          stub.putNextEntry(new ZipEntry(function.module()));
          stub.closeEntry();
        }
      }
      Files.writeString(create(root.resolve("web/dist/index.html")), "<!doctype html>");
      Files.writeString(create(root.resolve("web/dist/sw.js")), "//");
      Files.writeString(create(root.resolve("web/dist/manifest.webmanifest")), "{}");
      Files.writeString(create(root.resolve("web/dist/assets/index-BbBVoXrG.js")), "//");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return root;
  }

  private static Path create(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return file;
  }

  static Path temporary(String name) {
    try {
      Path folder = Path.of("target", "test-" + name);
      Files.createDirectories(folder);
      return Files.createTempDirectory(folder, "").toAbsolutePath();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  public Template data() {
    return template("data");
  }

  public Template api() {
    return template("api");
  }

  public Template edge() {
    return template("edge");
  }

  public Template firewall() {
    return template("firewall");
  }

  /** Whether there is a stack of this name. */
  public boolean has(String part) {
    return Files.exists(file(part));
  }

  /** Where a stack is to be. */
  public String regionOf(String part) {
    String environment =
        read(output.resolve("manifest.json"))
            .at("/artifacts/holdfast-" + stage + "-" + part + "/environment")
            .asText();
    return environment.substring(environment.lastIndexOf('/') + 1);
  }

  private Template template(String part) {
    return new Template(read(file(part)));
  }

  private Path file(String part) {
    return output.resolve("holdfast-" + stage + "-" + part + ".template.json");
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
