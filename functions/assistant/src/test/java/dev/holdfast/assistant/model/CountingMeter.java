package dev.holdfast.assistant.model;

import dev.holdfast.log.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remembers what was measured. */
final class CountingMeter implements Meter {
  private final List<Measured> all = new ArrayList<>();

  record Measured(Measure measure, double value, Map<String, String> labels) {}

  @Override
  public void add(Measure measure, double value) {
    add(measure, value, Map.of());
  }

  @Override
  public synchronized void add(Measure measure, double value, Map<String, String> labels) {
    all.add(new Measured(measure, value, labels));
  }

  synchronized double sum(Measure measure) {
    return all.stream().filter(one -> one.measure() == measure).mapToDouble(Measured::value).sum();
  }

  synchronized List<Measured> all() {
    return List.copyOf(all);
  }
}
