package dev.holdfast.fake;

import dev.holdfast.session.Concurrency;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Runs tasks one after another on the caller's thread. A task that fails does not keep the others
 * from running, as it would not beside them.
 */
public enum Sequential implements Concurrency {
  IN_ORDER,
  REVERSED;

  @Override
  public <T> List<T> all(List<Callable<T>> tasks, int width) {
    List<T> results = new ArrayList<>();
    RuntimeException failure = null;
    for (Callable<T> task : this == REVERSED ? tasks.reversed() : tasks) {
      try {
        results.add(task.call());
      } catch (RuntimeException failed) {
        failure = failure == null ? failed : failure;
      } catch (Exception checked) {
        throw new IllegalStateException(checked);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return this == REVERSED ? results.reversed() : results;
  }
}
