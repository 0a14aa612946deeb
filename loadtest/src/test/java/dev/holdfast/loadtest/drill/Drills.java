package dev.holdfast.loadtest.drill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Does one drill in its long form: {@code Drills <name> [seed=…] [<input>=…] …}. Ends with 0 when
 * nothing was lost, with 1 when something was, with 2 when the drill could not be done.
 */
public final class Drills {
  private static final List<Drill> ALL =
      List.of(
          new ServerKill(),
          new BrowserKill(),
          new StoreFault(),
          new TwoWriters(),
          new WipeAndReturn(),
          new EvictionWithReturn(),
          new ClockSkew());

  /** More than any drill takes at its limits; a drill that hangs has proved nothing. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private Drills() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    List<String> words = List.of(args);
    Optional<Drill> drill = ALL.stream().filter(each -> words.contains(each.name())).findFirst();
    if (words.equals(List.of("RehydrateBenchmark"))) {
      RehydrateBenchmark.main(new String[0]);
    } else if (words.equals(List.of("LeaveBenchmark"))) {
      LeaveBenchmark.main(new String[0]);
    } else if (drill.isEmpty() || !words.getFirst().equals(drill.get().name())) {
      list(out);
      System.exit(words.equals(List.of("list")) ? 0 : 2);
    } else {
      limitTime(out);
      System.exit(end(drill.get(), words.subList(1, words.size()), out));
    }
  }

  private static int end(Drill drill, List<String> words, PrintStream out) throws Exception {
    try {
      Result result = run(drill, drill.inputs().told(words), out);
      Path file = result.write(Path.of(System.getProperty("drills.results", "target/drills")));
      result.outcome().losses().stream().limit(20).forEach(loss -> out.println("  lost: " + loss));
      out.println(result.summary());
      out.println("  " + file);
      return result.sound() ? 0 : 1;
    } catch (Inputs.BadInputException told) {
      out.println(told.getMessage());
      return 2;
    }
  }

  /** As the tests do it too. */
  static Result run(Drill drill, Inputs inputs, PrintStream out) throws Exception {
    out.println(drill.name() + " " + inputs);
    Instant at = Instant.now();
    long began = System.nanoTime();
    Outcome outcome = drill.run(inputs, new Progress(out));
    return new Result(
        drill.name(), inputs, outcome, at, Duration.ofNanos(System.nanoTime() - began));
  }

  private static void limitTime(PrintStream out) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            Thread.sleep(LONGEST);
          } catch (InterruptedException ended) {
            return;
          }
          out.println("given up after " + LONGEST.toMinutes() + " minutes");
          System.exit(2);
        });
  }

  private static void list(PrintStream out) throws IOException {
    out.println("mvn -Pdrill -Ddrill=\"<name> [<input>=<number>] …\"");
    for (Drill drill : ALL) {
      out.printf("  %-20s %s%n  %-20s   %s%n", drill.name(), drill.what(), "", drill.inputs());
    }
    out.printf("  %-20s %s%n", "RehydrateBenchmark", "a large session brought back, in figures");
    out.printf("  %-20s %s%n", "LeaveBenchmark", "a large session that leaves, in figures");
  }
}
