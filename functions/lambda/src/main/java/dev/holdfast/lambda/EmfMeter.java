package dev.holdfast.lambda;

import dev.holdfast.log.Meter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.cloudwatchlogs.emf.config.EnvironmentConfigurationProvider;
import software.amazon.cloudwatchlogs.emf.environment.Environments;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.model.DimensionSet;
import software.amazon.lambda.powertools.metrics.model.MetricUnit;
import software.amazon.lambda.powertools.metrics.provider.EmfMetricsProvider;

/**
 * Writes what was measured to the log, one line an invocation, in CloudWatch's embedded metric
 * format: namespace Holdfast, one dimension, the function's name. What has labels gets a line of
 * its own, with the labels as dimensions.
 */
public final class EmfMeter implements Meter {
  private static final String NAMESPACE = "Holdfast";

  private final Metrics metrics;
  private final Map<Measure, List<Double>> pending = new EnumMap<>(Measure.class);
  private final List<Labelled> labelled = new ArrayList<>();
  private boolean muted;
  private boolean started;

  private EmfMeter(Metrics metrics) {
    this.metrics = metrics;
  }

  /** Of the function that the environment names. */
  public static EmfMeter ofFunction() {
    @Nullable String service = System.getenv("POWERTOOLS_SERVICE_NAME");
    return ofFunction(service == null ? System.getenv("AWS_LAMBDA_FUNCTION_NAME") : service);
  }

  public static EmfMeter ofFunction(String service) {
    // Else it looks for where it is, over the network.
    EnvironmentConfigurationProvider.getConfig().setEnvironmentOverride(Environments.Lambda);
    // Not by Powertools' factory: its own part in a checkpoint ends the process without AspectJ.
    Metrics metrics = new EmfMetricsProvider().getMetricsInstance();
    metrics.setNamespace(NAMESPACE);
    metrics.setDefaultDimensions(DimensionSet.of("Service", service));
    metrics.setRaiseOnEmptyMetrics(false);
    return new EmfMeter(metrics);
  }

  @Override
  public synchronized void add(Measure measure, double value) {
    if (!muted) {
      pending.computeIfAbsent(measure, none -> new ArrayList<>()).add(value);
    }
  }

  @Override
  public synchronized void add(Measure measure, double value, Map<String, String> labels) {
    if (!muted) {
      labelled.add(new Labelled(new TreeMap<>(labels), measure, value));
    }
  }

  private record Labelled(SortedMap<String, String> labels, Measure measure, double value) {}

  /** An invocation begins: the first one of a process counts as a cold start. */
  synchronized void begin() {
    if (!started && !muted) {
      started = true;
      count(Measure.COLD_STARTS);
    }
  }

  /** Writes what was measured since the last time. */
  synchronized void flush() {
    flushLabelled();
    if (pending.isEmpty()) {
      return;
    }
    pending.forEach((measure, values) ->
        values.forEach(value -> metrics.addMetric(measure.label(), value, unit(measure))));
    pending.clear();
    metrics.flush();
  }

  private void flushLabelled() {
    labelled.stream()
        .collect(Collectors.groupingBy(Labelled::labels, LinkedHashMap::new, Collectors.toList()))
        .forEach((labels, values) ->
            metrics.flushMetrics(line -> {
              DimensionSet dimensions = new DimensionSet();
              metrics.getDefaultDimensions().getDimensions().forEach(dimensions::addDimension);
              labels.forEach(dimensions::addDimension);
              line.setDefaultDimensions(dimensions);
              values.forEach(
                  one -> line.addMetric(one.measure().label(), one.value(), unit(one.measure())));
            }));
    labelled.clear();
  }

  /** Runs rehearsed work, which is no work: nothing of it is measured. */
  public static void unread(Meter meter, Runnable rehearsal) {
    if (!(meter instanceof EmfMeter emf)) {
      rehearsal.run();
      return;
    }
    emf.mute(true);
    try {
      rehearsal.run();
    } finally {
      emf.mute(false);
      // A line that adds nothing to anything, so that the next comes at once.
      emf.add(Measure.SAVES_STORED, 0);
      emf.flush();
    }
  }

  private synchronized void mute(boolean mute) {
    muted = mute;
  }

  private static MetricUnit unit(Measure measure) {
    return switch (measure.unit()) {
      case COUNT -> MetricUnit.COUNT;
      case SECONDS -> MetricUnit.SECONDS;
      case MILLISECONDS -> MetricUnit.MILLISECONDS;
    };
  }
}
