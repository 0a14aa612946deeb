package dev.holdfast.infra.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** The figures that functions tell by themselves, in the namespace {@code Holdfast}. */
final class OurMetrics {
  private static final String NAMESPACE = "Holdfast";

  private OurMetrics() {}

  static Metric of(String name, String function, String statistic, Duration period) {
    return Metric.Builder.create()
        .namespace(NAMESPACE)
        .metricName(name)
        .dimensionsMap(Map.of("Service", function))
        .statistic(statistic)
        .period(period)
        .label(function)
        .build();
  }

  /** Of several functions together, where each may be silent. */
  static IMetric sum(String name, List<String> functions, Duration period) {
    if (functions.size() == 1) {
      return of(name, functions.getFirst(), "Sum", period);
    }
    Map<String, IMetric> parts = new TreeMap<>();
    for (String function : functions) {
      parts.put(id(name, function), of(name, function, "Sum", period));
    }
    String filled =
        String.join("+", parts.keySet().stream().map(id -> "FILL(" + id + ",0)").toList());
    return MathExpression.Builder.create()
        .expression(filled)
        .usingMetrics(parts)
        .period(period)
        .label(name)
        .build();
  }

  /** Metrics of one graph are told apart by it: a small letter first, no hyphens. */
  private static String id(String name, String function) {
    String whole = name + "_" + function.replace('-', '_');
    return whole.substring(0, 1).toLowerCase(Locale.ROOT) + whole.substring(1);
  }
}
