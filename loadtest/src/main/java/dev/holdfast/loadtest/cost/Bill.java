package dev.holdfast.loadtest.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Quantities by charge, and within each by what caused them. Not for several threads. */
final class Bill {
  private final Map<Charge, Map<String, Double>> quantities = new EnumMap<>(Charge.class);

  private final Map<String, List<Duration>> durations = new TreeMap<>();

  synchronized void add(Charge charge, String cause, double quantity) {
    quantities.computeIfAbsent(charge, c -> new TreeMap<>()).merge(cause, quantity, Double::sum);
  }

  /** How long one invocation of a function took. */
  synchronized void took(String function, Duration duration) {
    durations.computeIfAbsent(function, f -> new ArrayList<>()).add(duration);
  }

  /** Of each function, in the order in which they were invoked. */
  Map<String, List<Duration>> durations() {
    return new TreeMap<>(durations);
  }

  synchronized double quantity(Charge charge) {
    return quantities.getOrDefault(charge, Map.of()).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  Map<String, Double> causes(Charge charge) {
    return Map.copyOf(quantities.getOrDefault(charge, Map.of()));
  }

  double dollars(Charge charge, Prices prices) {
    return quantity(charge) * prices.of(charge).dollars();
  }

  double dollars(Prices prices) {
    return quantities.keySet().stream().mapToDouble(charge -> dollars(charge, prices)).sum();
  }

  /** Without the charges of which AWS gives every account some each month, for ever. */
  double dollarsWithAllowances(Prices prices) {
    return quantities.keySet().stream()
        .filter(charge -> prices.allowance(charge) == 0)
        .mapToDouble(charge -> dollars(charge, prices))
        .sum();
  }

  /** Dollars by what caused them, over all charges, the dearest first. */
  Map<String, Double> byCause(Prices prices) {
    Map<String, Double> dollars = new TreeMap<>();
    quantities.forEach((charge, causes) ->
        causes.forEach((cause, quantity) ->
            dollars.merge(cause, quantity * prices.of(charge).dollars(), Double::sum)));
    Map<String, Double> dearestFirst = new LinkedHashMap<>();
    dollars.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> dearestFirst.put(entry.getKey(), entry.getValue()));
    return dearestFirst;
  }

  /** What one of so many costs. How long invocations took is not shared out. */
  Bill dividedBy(int sessions) {
    Bill shared = new Bill();
    quantities.forEach((charge, causes) ->
        causes.forEach((cause, quantity) -> shared.add(charge, cause, quantity / sessions)));
    shared.durations.putAll(durations);
    return shared;
  }
}
