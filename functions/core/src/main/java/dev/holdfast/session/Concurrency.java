package dev.holdfast.session;

import dev.holdfast.replica.StoreUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** How independent store calls run side by side. Tests run them one after another instead. */
public interface Concurrency {
  /** Runs all tasks, at most {@code width} at a time, and waits; the first failure is thrown. */
  <T> List<T> all(List<Callable<T>> tasks, int width);

  /** Runs each task on a virtual thread. */
  static Concurrency virtualThreads() {
    return new VirtualThreads(Executors.newVirtualThreadPerTaskExecutor());
  }

  /** Virtual threads with a limit of their own for each call. */
  record VirtualThreads(ExecutorService executor) implements Concurrency {
    @Override
    public <T> List<T> all(List<Callable<T>> tasks, int width) {
      Semaphore room = new Semaphore(width);
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> task : tasks) {
        room.acquireUninterruptibly();
        running.add(
            executor.submit(() -> {
              try {
                return task.call();
              } finally {
                room.release();
              }
            }));
      }
      return results(running);
    }

    /** Waits for all, also when one fails: nobody may find a task of theirs still at work. */
    private static <T> List<T> results(List<Future<T>> running) {
      List<T> results = new ArrayList<>();
      RuntimeException first = null;
      for (Future<T> task : running) {
        try {
          results.add(result(task));
        } catch (RuntimeException failure) {
          first = first == null ? failure : first;
        }
      }
      if (first != null) {
        throw first;
      }
      return results;
    }

    private static <T> T result(Future<T> future) {
      try {
        return future.get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new StoreUnavailableException("interrupted while waiting for a store", interrupted);
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
  }
}
