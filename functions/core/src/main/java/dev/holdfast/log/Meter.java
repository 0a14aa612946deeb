package dev.holdfast.log;

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
    COLD_STARTS("ColdStarts", Unit.COUNT);

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
