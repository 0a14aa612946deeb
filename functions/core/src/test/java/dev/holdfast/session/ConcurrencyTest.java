package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.replica.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private final Concurrency concurrency = Concurrency.virtualThreads();

  @Test
  void answersInTheOrderOfTheTasks() {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      int mine = number;
      tasks.add(() -> mine);
    }
    assertThat(concurrency.all(tasks, 4)).hasSize(50).isSorted();
  }

  @Test
  void runsTasksSideBySideButNoMoreThanAllowed() {
    CountDownLatch both = new CountDownLatch(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Boolean> task =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          both.countDown();
          boolean met = both.await(5, TimeUnit.SECONDS);
          running.decrementAndGet();
          return met;
        };
    assertThat(concurrency.all(List.of(task, task, task, task), 2)).doesNotContain(false);
    assertThat(most).hasValue(2);
  }

  @Test
  void waitsForEveryTaskAlsoWhenOneFails() {
    AtomicInteger done = new AtomicInteger();
    Callable<Boolean> fails =
        () -> {
          throw new StoreUnavailableException("first");
        };
    Callable<Boolean> slow =
        () -> {
          Thread.sleep(100);
          done.incrementAndGet();
          return true;
        };
    assertThatThrownBy(() -> concurrency.all(List.of(fails, slow, slow), 3))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessage("first");
    assertThat(done).hasValue(2);
  }
}
