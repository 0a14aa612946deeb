package dev.holdfast.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Holdfast of its own for one load: a process on a free port, with files that go with it. */
final class TargetProcess implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("Write here\\s+(http://localhost:\\d+)");

  /** What it tells when it ends: {@code load: <name> = <value>}. */
  private static final Pattern TOLD = Pattern.compile("load: ([^=]+) = (.+)");

  private static final Duration STARTING = Duration.ofMinutes(2);
  private static final Duration ENDING = Duration.ofSeconds(20);
  private static final int KEPT_LINES = 40;

  private final Process process;
  private final Path data;
  private final Thread orphan;
  private final Deque<String> said = new ArrayDeque<>();
  private final Map<String, String> told = new TreeMap<>();
  private final CompletableFuture<URI> ready = new CompletableFuture<>();
  private final Thread listener;

  private TargetProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
    this.orphan =
        new Thread(() -> {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
    this.listener = Thread.ofVirtual().unstarted(this::listen);
  }

  /**
   * Starts it, and returns when it answers.
   *
   * @param main its class
   * @throws IOException with its last words, if it does not answer
   */
  static TargetProcess start(String main, Path classpathFile)
      throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("holdfast-load-");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-Dlambda.workers=" + Integer.getInteger("lambda.workers", 4),
            "-Dlambda.ahead=" + Integer.getInteger("lambda.ahead", 2),
            "-cp",
            classpathFile.resolveSibling("classes")
                + File.pathSeparator
                + Files.readString(classpathFile).strip(),
            main);
    // Nothing of the caller's surroundings may send it to other stores.
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("AWS_") || name.startsWith("HOLDFAST_"));
    builder.environment().put("HOLDFAST_DATA", data.toString());
    builder.environment().put("HOLDFAST_PORT", "0");
    TargetProcess target = new TargetProcess(builder.redirectErrorStream(true).start(), data);
    Runtime.getRuntime().addShutdownHook(target.orphan);
    target.listener.start();
    try {
      target.url();
      return target;
    } catch (IOException failed) {
      target.close();
      throw failed;
    }
  }

  URI url() throws IOException, InterruptedException {
    try {
      return ready.get(STARTING.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      synchronized (said) {
        throw new IOException("the target did not start: " + String.join("\n", said), failed);
      }
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (said) {
          said.add(line);
          if (said.size() > KEPT_LINES) {
            said.remove();
          }
          Matcher word = TOLD.matcher(line);
          if (word.find()) {
            told.put(word.group(1), word.group(2));
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

  /** Ends it, and returns what it told of itself. */
  Map<String, String> end() throws InterruptedException {
    // Not by the process itself, which would close its streams before the last word is out.
    boolean _ = process.toHandle().destroy();
    if (!process.waitFor(ENDING)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    listener.join(Duration.ofSeconds(2));
    synchronized (said) {
      return Map.copyOf(told);
    }
  }

  @Override
  public void close() {
    try {
      Map<String, String> _ = end();
      Runtime.getRuntime().removeShutdownHook(orphan);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException shuttingDown) {
      // its hook does what is left
    }
    try (Stream<Path> all = Files.walk(data)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException left) {
      System.err.printf(Locale.ROOT, "left behind: %s%n", data);
    }
  }
}
