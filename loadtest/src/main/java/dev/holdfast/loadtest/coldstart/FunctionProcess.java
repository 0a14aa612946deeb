package dev.holdfast.loadtest.coldstart;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * One function in a process of its own, started as Lambda starts it: by the Java runtime interface
 * client, which asks a local runtime API for events. Handles one event at a time, as Lambda does;
 * several threads may ask, and wait for each other.
 */
public final class FunctionProcess implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private final RuntimeApi api;
  private final Process process;
  private final long started;

  private FunctionProcess(RuntimeApi api, Process process, long started) {
    this.api = api;
    this.process = process;
    this.started = started;
  }

  /** Starts a function whose package lies unpacked in a directory; does not wait for it. */
  public static FunctionProcess start(
      Path directory, String handler, Map<String, String> environment) throws IOException {
    return start(new Launch(directory, handler, environment), Redirect.DISCARD);
  }

  /**
   * Starts a function, and does not wait for it.
   *
   * @param logs where its standard output goes, which CloudWatch gets on Lambda
   */
  public static FunctionProcess start(Launch launch, Redirect logs) throws IOException {
    RuntimeApi api = RuntimeApi.start();
    ProcessBuilder builder =
        new ProcessBuilder(command(launch))
            .directory(launch.directory().toFile())
            .redirectOutput(logs)
            .redirectError(logs.equals(Redirect.DISCARD) ? Redirect.INHERIT : logs);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("HOLDFAST_"));
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", launch.snapStart() ? "snap-start" : "on-demand");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "local");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "Text");
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "local");
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("LAMBDA_TASK_ROOT", launch.directory().toString());
    environment.put("_HANDLER", launch.handler());
    environment.putAll(launch.environment());
    long started = System.nanoTime();
    Process process = builder.start();
    Thread.ofVirtual()
        .start(() -> {
          try {
            api.died("ended with " + process.waitFor());
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    return new FunctionProcess(api, process, started);
  }

  private static List<String> command(Launch launch) throws IOException {
    Path client = runtimeClient();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    // Else each process unpacks it to the same file, under the feet of the others.
    command.add(
        "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
            + NativeClient.file(client));
    command.addAll(launch.jvmOptions());
    command.add("-cp");
    command.add(classPath(client, launch.directory()));
    command.add(CLIENT);
    command.add(launch.handler());
    return command;
  }

  /** In one order: an archive of shared classes is good only for the very same path. */
  private static String classPath(Path client, Path function) throws IOException {
    List<String> path = new ArrayList<>(jars(client));
    Path jarred = function.resolve(FunctionZips.CLASSES);
    path.add((Files.exists(jarred) ? jarred : function).toString());
    path.addAll(jars(function.resolve("lib")));
    return String.join(File.pathSeparator, path);
  }

  private static List<String> jars(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted().toList();
    }
  }

  private static Path runtimeClient() {
    for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
      for (Path at : List.of(Path.of("target"), Path.of("loadtest", "target"))) {
        Path jars = root.resolve(at).resolve("runtime-client");
        if (Files.isDirectory(jars)) {
          return jars;
        }
      }
    }
    throw new IllegalStateException("not built: loadtest/target/runtime-client");
  }

  /** Waits until the function asks for its first event. */
  public Duration awaitInitialised() {
    return await(api.initialised());
  }

  /** Waits until a function under SnapStart is ready for its checkpoint. */
  public Duration awaitCheckpoint() {
    return await(api.checkpoint());
  }

  private Duration await(CompletableFuture<Long> moment) {
    try {
      return Duration.ofNanos(moment.orTimeout(120, TimeUnit.SECONDS).join().longValue() - started);
    } catch (CompletionException failed) {
      throw new FunctionFailedException(String.valueOf(failed.getCause()));
    }
  }

  /** Lets a function go on after its checkpoint. */
  public void restore() {
    api.restore();
  }

  /**
   * The function's answer to an event, both as JSON.
   *
   * @throws FunctionFailedException if it failed, ended, or took over 30 s
   */
  public synchronized byte[] invoke(byte[] event) throws InterruptedException {
    return api.invoke(event);
  }

  /** Time since the process was started. */
  public Duration age() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** CPU of the process so far, user and system, to 10 ms. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in bytes; 0 where there is no /proc. */
  public long resident() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElse(0);
  }

  public long pid() {
    return process.pid();
  }

  /**
   * Ends the process as Lambda does: at once, in order when it may write its archive of classes.
   */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    api.close();
  }
}
