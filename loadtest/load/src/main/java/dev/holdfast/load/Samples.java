package dev.holdfast.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** Every request that was answered, or was not. */
final class Samples {
  /**
   * One request.
   *
   * @param at when its answer came, in milliseconds since the run began
   * @param millis how long it took
   */
  record Sample(Operation operation, Answered answered, long at, int millis) {}

  private final Queue<Sample> all = new ConcurrentLinkedQueue<>();
  private final long began = System.nanoTime();

  long now() {
    return (System.nanoTime() - began) / 1_000_000;
  }

  void add(Operation operation, Answered answered, int millis) {
    all.add(new Sample(operation, answered, now(), millis));
  }

  List<Sample> where(Predicate<Sample> condition) {
    List<Sample> found = new ArrayList<>();
    for (Sample sample : all) {
      if (condition.test(sample)) {
        found.add(sample);
      }
    }
    return found;
  }
}
