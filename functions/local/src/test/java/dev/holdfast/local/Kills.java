package dev.holdfast.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kills a real server at random moments while writers save to it over HTTP, starts it again on the
 * same files, and counts what it said it had stored and has not. Run by hand as a main class:
 * {@code Kills <kills> <writers> <longest life in ms>}.
 */
final class Kills {
  private static final Pattern URL = Pattern.compile("http://localhost:(\\d+)");
  private static final Pattern TEXT = Pattern.compile("\"resume\":\"(\\d+) ");
  private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");
  private static final Duration STARTING = Duration.ofSeconds(60);

  private final Path data;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final List<Writer> writers = new ArrayList<>();
  private volatile @Nullable URI server;
  private final AtomicInteger saves = new AtomicInteger();
  private volatile boolean done;

  private Kills(Path data) {
    this.data = data;
  }

  /**
   * What was counted.
   *
   * @param saves how many the server acknowledged
   * @param lost sessions whose text is older than the last acknowledged one
   */
  record Figures(int kills, int writers, int saves, int lost, Duration took) {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("holdfast-kills-");
    System.out.println(
        run(data, Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
  }

  /**
   * Kills that many times.
   *
   * @param longest the most milliseconds between the first save a server acknowledges and its end
   */
  static Figures run(Path data, int kills, int writers, int longest)
      throws IOException, InterruptedException {
    return new Kills(data).run(kills, writers, longest);
  }

  private Figures run(int kills, int count, int longest) throws IOException, InterruptedException {
    long began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      Writer writer = new Writer(number);
      writers.add(writer);
      threads.add(Thread.ofVirtual().start(writer));
    }
    Random random = new Random(began);
    for (int kill = 0; kill < kills; kill++) {
      Process process = start();
      awaitASave();
      Thread.sleep(random.nextInt(longest));
      process.destroyForcibly().waitFor();
      server = null;
    }
    Process process = start();
    done = true;
    for (Thread thread : threads) {
      thread.join();
    }
    int lost = 0;
    for (Writer writer : writers) {
      lost += writer.lost() ? 1 : 0;
    }
    process.destroyForcibly().waitFor();
    return new Figures(
        kills, count, saves.get(), lost, Duration.ofNanos(System.nanoTime() - began));
  }

  /** A server that has just started needs a while for its first. */
  private void awaitASave() throws InterruptedException {
    int before = saves.get();
    for (int wait = 0; wait < 3000 && saves.get() == before; wait++) {
      Thread.sleep(10);
    }
  }

  private Process start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.holdfast.local.Main");
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL"));
    builder.environment().put("HOLDFAST_DATA", data.toString());
    builder.environment().put("HOLDFAST_PORT", "0");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    server = url(process);
    return process;
  }

  private static URI url(Process process) throws IOException, InterruptedException {
    BufferedReader lines = process.inputReader();
    long end = System.nanoTime() + STARTING.toNanos();
    for (String line = lines.readLine();
        line != null && System.nanoTime() < end;
        line = lines.readLine()) {
      Matcher url = URL.matcher(line);
      if (line.contains("Write here") && url.find()) {
        return URI.create(url.group());
      }
    }
    process.destroyForcibly().waitFor();
    throw new IllegalStateException("the server did not start");
  }

  /** Saves texts that count upwards into a session of its own, every other one with If-Match. */
  private final class Writer implements Runnable {
    private final UUID session = UUID.randomUUID();
    private final int number;
    private int next = 1;
    private int acknowledged;
    private @Nullable String etag;

    Writer(int number) {
      this.number = number;
    }

    @Override
    public void run() {
      while (!done) {
        URI at = server;
        if (at == null || !saved(at)) {
          pause();
        }
      }
    }

    private boolean saved(URI at) {
      int text = next++;
      try {
        HttpResponse<String> answer = http.send(save(at, text), BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          acknowledged = text;
          saves.incrementAndGet();
          etag = number % 2 == 0 ? etag(answer.body()) : null;
          return true;
        }
        // An unacknowledged save may have been stored: from now on it is the base.
        etag = answer.statusCode() == 409 ? etag(answer.body()) : etag;
        return false;
      } catch (IOException killed) {
        return false;
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }

    private HttpRequest save(URI at, int text) {
      String body =
          "{\"text\":\"%d %s\",\"editId\":\"e%d\",\"device\":\"d%d\"}"
              .formatted(text, "x".repeat(1 + text * 37 % 4000), text, number);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(at.resolve("/api/resume/" + session))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(body));
      if (etag != null) {
        request.header("If-Match", '"' + etag + '"');
      }
      return request.build();
    }

    boolean lost() throws IOException, InterruptedException {
      URI at = server;
      if (at == null) {
        throw new ConnectException("no server");
      }
      HttpRequest load = HttpRequest.newBuilder(at.resolve("/api/session/" + session)).build();
      HttpResponse<String> answer = http.send(load, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("no answer but " + answer.statusCode());
      }
      Matcher text = TEXT.matcher(answer.body());
      int stored = text.find() ? Integer.parseInt(text.group(1)) : 0;
      if (stored < acknowledged) {
        System.out.println("writer " + number + ": " + acknowledged + " acknowledged, " + stored);
      }
      return stored < acknowledged;
    }

    private static @Nullable String etag(String body) {
      Matcher revision = REVISION.matcher(body);
      return revision.find() ? revision.group(1) : null;
    }

    private static void pause() {
      try {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(10, 50));
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
