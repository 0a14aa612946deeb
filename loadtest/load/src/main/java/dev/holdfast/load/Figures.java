package dev.holdfast.load;

import dev.holdfast.load.Samples.Sample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a number of requests came to. The percentiles are of the successes alone: a refusal is
 * quick, and would make an overload look fast.
 *
 * @param count of each kind of answer
 * @param p50 in milliseconds; 0 when nothing succeeded
 * @param perSecond successes
 */
record Figures(
    Map<Answered, Long> count, int p50, int p95, int p99, int longest, double perSecond) {

  static Figures of(List<Sample> samples, double seconds) {
    Map<Answered, Long> count = new EnumMap<>(Answered.class);
    samples.forEach(sample -> count.merge(sample.answered(), 1L, Long::sum));
    int[] millis =
        samples.stream()
            .filter(sample -> sample.answered() == Answered.SUCCESS)
            .mapToInt(Sample::millis)
            .sorted()
            .toArray();
    return new Figures(
        count,
        percentile(millis, 0.50),
        percentile(millis, 0.95),
        percentile(millis, 0.99),
        percentile(millis, 1),
        seconds <= 0 ? 0 : millis.length / seconds);
  }

  /** The smallest value that is at least as large as that share of all (nearest rank). */
  static int percentile(int[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  long all() {
    return count.values().stream().mapToLong(Long::longValue).sum();
  }

  long of(Answered kind) {
    return count.getOrDefault(kind, 0L);
  }

  /** Of all requests, those that were not served, from 0 to 1. */
  double errorShare() {
    long errors =
        count.entrySet().stream()
            .filter(entry -> entry.getKey().error())
            .mapToLong(Map.Entry::getValue)
            .sum();
    return all() == 0 ? 0 : (double) errors / all();
  }
}
