package dev.holdfast.loadtest;

import dev.holdfast.local.store.EmbeddedStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The embedded stores in a process of their own, so that what they burn is not counted as ours.
 * Ends with its standard input.
 */
public final class StoresProcess implements AutoCloseable {
  private final Process process;
  private final URI dynamoDb;
  private final URI s3;

  private StoresProcess(Process process, URI dynamoDb, URI s3) {
    this.process = process;
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
  }

  public static void main(String[] args) throws IOException {
    try (EmbeddedStores stores = EmbeddedStores.start(Path.of(args[0]))) {
      System.out.println(stores.dynamoDbEndpoint());
      System.out.println(stores.s3Endpoint());
      while (System.in.read() >= 0) {
        // until whoever started this ends
      }
    }
  }

  public static StoresProcess start() throws IOException {
    return start(Files.createTempDirectory("holdfast-bench-"));
  }

  /** On files of the caller's, who also clears them away. */
  public static StoresProcess start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xmx512m",
                    // Beside test jars it would speak before the stores do.
                    "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoresProcess.class.getName(),
                    data.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StoresProcess stores =
        new StoresProcess(
            process,
            URI.create(Objects.requireNonNull(lines.readLine(), "the stores did not start")),
            URI.create(Objects.requireNonNull(lines.readLine(), "the stores did not start")));
    Thread.ofVirtual().start(() -> drain(lines));
    return stores;
  }

  /** What they log must go somewhere: a full pipe would hold them up for ever. */
  private static void drain(BufferedReader lines) {
    try (lines) {
      long _ = lines.lines().count();
    } catch (IOException | UncheckedIOException ended) {
      // with its process
    }
  }

  public URI dynamoDb() {
    return dynamoDb;
  }

  public URI s3() {
    return s3;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
