package dev.holdfast.load;

import dev.holdfast.load.LoadPlan.BadPlanException;
import dev.holdfast.load.LoadPlan.Profile;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Puts a load on a Holdfast, or sets two loads side by side: {@code Load <small|burst|soak|ramp>
 * <target>} and {@code Load compare}. Ends with 0 when all was as it should be, with 1 when it was
 * not, with 2 when it could not be done.
 */
public final class Load {
  private static final Path DIRECTORY = Path.of(System.getProperty("load.results", "target/load"));

  private Load() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    String name = args.length > 0 ? args[0] : "small";
    String target = args.length > 1 ? args[1] : "local";
    try {
      if (name.equals("compare")) {
        Comparison.main(DIRECTORY, told(), out);
        System.exit(0);
      }
      Result result = run(LoadPlan.of(name, told()), target);
      Path file = DIRECTORY.resolve(fileName(result));
      result.write(file);
      out.println(Report.text(result));
      out.println(file);
      // Overload is what bursts and ramps are for; a lost text never is.
      boolean small = result.plan().profile() == Profile.SMALL;
      System.exit(small ? result.flawless() ? 0 : 1 : result.lost() ? 1 : 0);
    } catch (BadPlanException told) {
      out.println("Load: " + told.getMessage());
      System.exit(2);
    }
  }

  private static String fileName(Result result) {
    return "%s-%s.json"
        .formatted(
            result.plan().profile().name().toLowerCase(Locale.ROOT),
            result.target().replaceAll("[^A-Za-z0-9.]+", "-"));
  }

  private static Map<String, String> told() {
    Map<String, String> told = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(key -> told.put(key, System.getProperty(key, "")));
    return told;
  }

  /** On {@code local} or {@code lambda}, which it starts for the occasion, or on an address. */
  static Result run(LoadPlan plan, String target) throws IOException, InterruptedException {
    Path scratch = DIRECTORY.resolve("gatling");
    String main =
        switch (target) {
          case "local" -> "dev.holdfast.local.Main";
          case "lambda" -> "dev.holdfast.loadtest.lambda.LambdaPath";
          default -> "";
        };
    if (main.isEmpty()) {
      boolean owned = Boolean.getBoolean("target.owned");
      URI address = Guard.allow(target, plan.profile(), owned);
      return new LoadRun(plan, address).run(address.getHost(), scratch);
    }
    Path classpath =
        Path.of(
            Objects.requireNonNull(
                System.getProperty("load.classpath"), "-Dload.classpath is missing"));
    try (TargetProcess process = TargetProcess.start(main, classpath)) {
      Result result = new LoadRun(plan, process.url()).run(target, scratch);
      return result.with(process.end());
    }
  }
}
