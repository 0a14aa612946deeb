package dev.holdfast.log;

import java.util.Map;

/**
 * Counts and times what a service does. A measure is one of a fixed list and its value a number, so
 * nothing that a person wrote can come into it.
 */
@FunctionalInterface
public interface Meter {
  /** Where nobody reads along. */
  Meter NONE = (measure, value) -> {};

  /** Adds a value; of one measure they are summed, or spread, by whoever reads them. */
  void add(Measure measure, double value);

  /**
   * Adds a value under labels, such as the model that answered.
   *
   * @param labels names and values out of configuration and code; never what a person wrote
   */
  default void add(Measure measure, double value, Map<String, String> labels) {
    add(measure, value);
  }

  /** One more. */
  default void count(Measure measure) {
    add(measure, 1);
  }

  /** What is measured; alarms and the dashboard know these names. */
  enum Measure {
    /** Files whose checksum or shape is wrong. */
    DAMAGED_SNAPSHOTS("DamagedSnapshots", Unit.COUNT),
    /** Age of the oldest change of a batch when all of it is in cold. */
    SNAPSHOT_LAG("SnapshotLagSeconds", Unit.SECONDS),
    /** Cold copies that were written. */
    SNAPSHOTS_TAKEN("SnapshotsTaken", Unit.COUNT),
    /** Changes that were handed back to be archived again. */
    ARCHIVE_FAILURES("ArchiveFailures", Unit.COUNT),
    SAVES_STORED("SavesStored", Unit.COUNT),
    /** Saves answered with a conflict. */
    SAVES_REFUSED("SavesRefused", Unit.COUNT),
    /** Requests that a store's outage failed. */
    STORE_UNAVAILABLE("StoreUnavailable", Unit.COUNT),
    /** Sessions brought back from cold. */
    REHYDRATIONS("Rehydrations", Unit.COUNT),
    REHYDRATE_TIME("RehydrateMs", Unit.MILLISECONDS),
    /** Sessions that a sweep found to be behind in cold. */
    SWEEP_LAGGING("SweepLagging", Unit.COUNT),
    SWEEP_FAILED("SweepFailed", Unit.COUNT),
    COLD_STARTS("ColdStarts", Unit.COUNT),
    /** Questions that a model answered. */
    MODEL_ANSWERS("ModelAnswers", Unit.COUNT),
    /** Answers of a model that broke a rule, so that it was asked again. */
    MODEL_REPAIRS("ModelRepairs", Unit.COUNT),
    MODEL_TIMEOUTS("ModelTimeouts", Unit.COUNT),
    /** Questions that got no answer for another reason. */
    MODEL_FAILURES("ModelFailures", Unit.COUNT),
    /** Questions that a provider refused because there were too many. */
    MODEL_REFUSALS("ModelRefusals", Unit.COUNT),
    /** From the question to the end of its last attempt. */
    MODEL_TIME("ModelMs", Unit.MILLISECONDS),
    MODEL_INPUT_TOKENS("ModelInputTokens", Unit.COUNT),
    MODEL_OUTPUT_TOKENS("ModelOutputTokens", Unit.COUNT),
    /** Estimated, in millionths of a US dollar. */
    MODEL_COST("ModelMicroUsd", Unit.COUNT);

    private final String label;
    private final Unit unit;

    Measure(String label, Unit unit) {
      this.label = label;
      this.unit = unit;
    }

    public String label() {
      return label;
    }

    public Unit unit() {
      return unit;
    }
  }

  /** What a value counts in. */
  enum Unit {
    COUNT,
    SECONDS,
    MILLISECONDS
  }
}
