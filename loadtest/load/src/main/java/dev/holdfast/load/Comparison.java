package dev.holdfast.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Two runs side by side: as a table for a terminal, as Markdown, and as a page of its own.
 *
 * @param cloud what CloudWatch knows of the one that ran on AWS; none when nobody asked it
 */
record Comparison(Result left, Result right, List<Table> cloud) {

  /**
   * Figures under two headings.
   *
   * @param decimals of each figure
   */
  record Table(String title, String unit, int decimals, List<Row> rows) {}

  /** One line of it. NaN where there is no figure. */
  record Row(String name, double left, double right) {}

  static void main(Path directory, Map<String, String> told, PrintStream out)
      throws IOException, InterruptedException {
    Result left = Result.read(directory.resolve(told(told, "load.left", "burst-local.json")));
    Result right = Result.read(directory.resolve(told(told, "load.right", "burst-lambda.json")));
    Comparison comparison = new Comparison(left, right, CloudFigures.asked(told, right));
    out.println(comparison.text());
    Path markdown = directory.resolve("comparison.md");
    Path page = directory.resolve("comparison.html");
    Files.writeString(markdown, comparison.markdown());
    Files.writeString(page, ComparisonPage.html(comparison));
    out.println(markdown);
    out.println(page);
  }

  private static String told(Map<String, String> told, String key, String fallback) {
    String value = told.getOrDefault(key, "");
    return value.isBlank() ? fallback : value;
  }

  /** What the two are called: their targets, and the time too where these are alike. */
  List<String> names() {
    return left.target().equals(right.target())
        ? List.of(left.target() + " " + left.at(), right.target() + " " + right.at())
        : List.of(left.target(), right.target());
  }

  /** Everything that is compared, in the order in which it is shown. */
  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(perOperation("Latency of successes, p50", "ms", 0, Figures::p50));
    tables.add(perOperation("Latency of successes, p95", "ms", 0, Figures::p95));
    tables.add(perOperation("Latency of successes, p99", "ms", 0, Figures::p99));
    tables.add(perOperation("Throughput", "successes a second", 1, Figures::perSecond));
    for (Answered kind : kinds()) {
      tables.add(
          perOperation(
              "Answers: " + kind.told(),
              "% of requests",
              2,
              figures -> figures.all() == 0 ? 0 : 100.0 * figures.of(kind) / figures.all()));
    }
    if (!left.steps().isEmpty() || !right.steps().isEmpty()) {
      tables.add(perStep("Ramp: served", "a second", 1, step -> step.figures().perSecond()));
      tables.add(perStep("Ramp: p95", "ms", 0, step -> step.figures().p95()));
    }
    tables.addAll(cloud);
    return List.copyOf(tables);
  }

  /** Successes always, other kinds where there were any. */
  private Set<Answered> kinds() {
    Set<Answered> kinds = EnumSet.of(Answered.SUCCESS);
    for (Result result : List.of(left, right)) {
      result.figures().values().forEach(figures -> kinds.addAll(figures.count().keySet()));
    }
    return kinds;
  }

  private Table perOperation(
      String title, String unit, int decimals, ToDoubleFunction<Figures> figure) {
    Set<Operation> operations = new TreeSet<>(left.figures().keySet());
    operations.addAll(right.figures().keySet());
    return new Table(
        title,
        unit,
        decimals,
        operations.stream()
            .map(operation ->
                new Row(
                    operation.told(),
                    of(left.figures().get(operation), figure),
                    of(right.figures().get(operation), figure)))
            .toList());
  }

  private Table perStep(String title, String unit, int decimals, ToDoubleFunction<Step> figure) {
    Set<Integer> people = new TreeSet<>();
    left.steps().forEach(step -> people.add(step.people()));
    right.steps().forEach(step -> people.add(step.people()));
    return new Table(
        title,
        unit,
        decimals,
        people.stream()
            .map(count ->
                new Row(count + " people", at(left, count, figure), at(right, count, figure)))
            .toList());
  }

  private static double at(Result result, int people, ToDoubleFunction<Step> figure) {
    return result.steps().stream()
        .filter(step -> step.people() == people)
        .mapToDouble(figure)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static <T> double of(
      @org.jspecify.annotations.Nullable T figures, ToDoubleFunction<T> figure) {
    return figures == null ? Double.NaN : figure.applyAsDouble(figures);
  }

  static String figure(double value, int decimals) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** What each run was, in a line. */
  List<String> captions() {
    return List.of(caption(left), caption(right));
  }

  private static String caption(Result result) {
    LoadPlan plan = result.plan();
    return "%s: %s of %d people for %d s%s at pace %s, %s, made on %s with %d processors, Java %s; %s"
        .formatted(
            result.target(),
            plan.profile().name().toLowerCase(Locale.ROOT),
            result.people(),
            plan.length().toSeconds(),
            plan.steps() > 1 ? " a step" : "",
            plan.pace(),
            result.at(),
            result.machine().system(),
            result.machine().processors(),
            result.machine().java(),
            result.faultCount() == 0
                ? "what was saved last is what was read"
                : result.faultCount() + " faults");
  }

  String text() {
    StringBuilder text = new StringBuilder();
    captions().forEach(caption -> text.append(caption).append('\n'));
    for (Table table : tables()) {
      text.append('\n')
          .append(
              "%-34s %14s %14s%n"
                  .formatted(table.title(), shortly(names().get(0)), shortly(names().get(1))));
      for (Row row : table.rows()) {
        text.append(
            "  %-32s %14s %14s%n"
                .formatted(
                    row.name() + ", " + table.unit(),
                    figure(row.left(), table.decimals()),
                    figure(row.right(), table.decimals())));
      }
    }
    return text.toString();
  }

  private static String shortly(String name) {
    return name.length() <= 14 ? name : name.substring(0, 13) + "…";
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    captions().forEach(caption -> text.append("- ").append(caption).append('\n'));
    for (Table table : tables()) {
      text.append(
          "\n| %s, %s | %s | %s |%n|---|---:|---:|%n"
              .formatted(table.title(), table.unit(), names().get(0), names().get(1)));
      for (Row row : table.rows()) {
        text.append(
            "| %s | %s | %s |%n"
                .formatted(
                    row.name(),
                    figure(row.left(), table.decimals()),
                    figure(row.right(), table.decimals())));
      }
    }
    return text.toString();
  }
}
