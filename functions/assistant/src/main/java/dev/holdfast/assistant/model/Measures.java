package dev.holdfast.assistant.model;

import dev.holdfast.assistant.ModelUnavailableException;
import dev.holdfast.assistant.Usage;
import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts answers, tokens, time and money, by provider, model and version of the prompt. */
final class Measures {
  private static final Logger LOG = LoggerFactory.getLogger(Measures.class);

  private final Meter meter;
  private final ModelSettings settings;

  Measures(Meter meter, ModelSettings settings) {
    this.meter = meter;
    this.settings = settings;
  }

  void answered(String version, Usage usage, long nanos) {
    meter.add(Measure.MODEL_ANSWERS, 1, labels(version));
    told(version, "answered", usage, nanos);
  }

  /** The model was asked again because its answer broke a rule. */
  void repaired(String version) {
    meter.add(Measure.MODEL_REPAIRS, 1, labels(version));
  }

  void failed(String version, ModelUnavailableException failure, long nanos) {
    Measure measure =
        switch (failure.kind()) {
          case TIMEOUT -> Measure.MODEL_TIMEOUTS;
          case FAILED -> Measure.MODEL_FAILURES;
          case RATE_LIMITED -> Measure.MODEL_REFUSALS;
        };
    meter.add(measure, 1, labels(version));
    told(version, failure.kind().name(), failure.spent(), nanos);
    // Our own words, which quote nobody: see Dialogue.
    LOG.warn("event=model_unavailable reason=\"{}\"", failure.getMessage());
  }

  private void told(String version, String outcome, Usage usage, long nanos) {
    Map<String, String> labels = labels(version);
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    meter.add(Measure.MODEL_TIME, (double) millis, labels);
    meter.add(Measure.MODEL_INPUT_TOKENS, usage.inputTokens(), labels);
    meter.add(Measure.MODEL_OUTPUT_TOKENS, usage.outputTokens(), labels);
    settings
        .knownPrice()
        .ifPresent(price -> meter.add(Measure.MODEL_COST, (double) price.of(usage), labels));
    LOG.info(
        "event=model_asked provider={} model={} prompt={} outcome={} ms={} input={} output={}",
        settings.provider().wireName(),
        settings.model(),
        version,
        outcome,
        millis,
        usage.inputTokens(),
        usage.outputTokens());
  }

  private Map<String, String> labels(String version) {
    return Map.of(
        "Provider", settings.provider().wireName(),
        "Model", settings.model(),
        "Prompt", version);
  }
}
