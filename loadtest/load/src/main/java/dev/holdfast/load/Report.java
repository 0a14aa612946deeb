package dev.holdfast.load;

import java.util.Map;
import java.util.StringJoiner;

/** One run in words, for a terminal. */
final class Report {
  private Report() {}

  static String text(Result result) {
    StringJoiner lines = new StringJoiner("\n");
    LoadPlan plan = result.plan();
    lines.add(
        "%s on %s: %d people, %d s%s, pace %s"
            .formatted(
                plan.profile().name().toLowerCase(java.util.Locale.ROOT),
                result.target(),
                result.people(),
                plan.length().toSeconds(),
                plan.steps() > 1 ? " a step" : "",
                plan.pace()));
    lines.add(
        "%-12s %8s %8s %7s %7s %7s %7s  %s"
            .formatted("milliseconds", "success", "per s", "p50", "p95", "p99", "max", "other"));
    result
        .figures()
        .forEach((operation, figures) ->
            lines.add(
                "%-12s %8d %8.1f %7d %7d %7d %7d  %s"
                    .formatted(
                        operation.told(),
                        figures.of(Answered.SUCCESS),
                        figures.perSecond(),
                        figures.p50(),
                        figures.p95(),
                        figures.p99(),
                        figures.longest(),
                        others(figures))));
    for (Step step : result.steps()) {
      lines.add(
          "%5d people: %7.1f served a second, p95 %d ms, %.2f %% not served: %s"
              .formatted(
                  step.people(),
                  step.figures().perSecond(),
                  step.figures().p95(),
                  100 * step.figures().errorShare(),
                  step.sustained() ? "sustained" : "too much"));
    }
    if (plan.profile() == LoadPlan.Profile.RAMP) {
      lines.add(lastSustained(result));
    }
    result.about().forEach((name, value) -> lines.add(name + ": " + value));
    lines.add(
        result.faultCount() == 0
            ? "what was saved last is what was read: " + result.people() + " of " + result.people()
            : result.faultCount() + " faults: " + String.join("; ", result.faults()));
    return lines.toString();
  }

  static String lastSustained(Result result) {
    return result.steps().stream()
        .filter(Step::sustained)
        .reduce((earlier, later) -> later)
        .map(step ->
            "last sustained: %.1f served a second with %d people"
                .formatted(step.figures().perSecond(), step.people()))
        .orElse("not even the first step was sustained");
  }

  /** All that was no success, with its share of all requests. */
  static String others(Figures figures) {
    StringJoiner others = new StringJoiner(", ");
    for (Map.Entry<Answered, Long> each : figures.count().entrySet()) {
      if (each.getKey() != Answered.SUCCESS) {
        others.add(
            "%d %s (%.1f %%)"
                .formatted(
                    each.getValue(),
                    each.getKey().told(),
                    100.0 * each.getValue() / figures.all()));
      }
    }
    return others.length() == 0 ? "none" : others.toString();
  }
}
