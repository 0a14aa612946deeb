package dev.holdfast.loadtest.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holdfast as a person runs it: a process of its own, on files that outlive it. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("Write here\\s+(http://localhost:\\d+)");
  private static final Duration STARTING = Duration.ofSeconds(90);
  private static final int KEPT_LINES = 40;

  private final Process process;
  private final URI url;
  private final Path data;
  private final Thread orphan;

  private ServerProcess(Process process, URI url, Path data, Thread orphan) {
    this.process = process;
    this.url = url;
    this.data = data;
    this.orphan = orphan;
  }

  /**
   * Starts it and returns when it answers.
   *
   * @throws IOException with its last words, if it does not within 90 s
   */
  static ServerProcess start(Path data) throws IOException, InterruptedException {
    Process process = builder(data).start();
    // A drill that ends before its time must not leave a server behind.
    Thread orphan = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(orphan);
    Deque<String> said = new ArrayDeque<>();
    CompletableFuture<URI> ready = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> listen(process, said, ready));
    try {
      URI url = ready.get(STARTING.toSeconds(), TimeUnit.SECONDS);
      return new ServerProcess(process, Loopback.only(url), data, orphan);
    } catch (ExecutionException | TimeoutException failed) {
      process.destroyForcibly().waitFor();
      synchronized (said) {
        throw new IOException("the server did not start: " + String.join("\n", said), failed);
      }
    }
  }

  private static ProcessBuilder builder(Path data) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.holdfast.local.Main");
    // Nothing of the caller's surroundings may send it to other stores.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("AWS_") || name.startsWith("HOLDFAST_"));
    builder.environment().put("HOLDFAST_DATA", data.toString());
    builder.environment().put("HOLDFAST_PORT", "0");
    return builder.redirectErrorStream(true);
  }

  private static void listen(Process process, Deque<String> said, CompletableFuture<URI> ready) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          said.add(line);
          if (said.size() > KEPT_LINES) {
            said.remove();
          }
        }
        Matcher url = URL.matcher(line);
        if (url.find()) {
          ready.complete(URI.create(url.group(1)));
        }
      }
      ready.completeExceptionally(new IOException("it ended"));
    } catch (IOException killed) {
      ready.completeExceptionally(killed);
    }
  }

  URI url() {
    return url;
  }

  /** The stores within it, as a second process finds them. */
  Stores stores() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("endpoints"));
    return Stores.at(URI.create(lines.get(0)), URI.create(lines.get(1)));
  }

  /** SIGKILL: it does not get a word in. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    try {
      Runtime.getRuntime().removeShutdownHook(orphan);
    } catch (IllegalStateException shuttingDown) {
      // its hook does what was done here
    }
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
