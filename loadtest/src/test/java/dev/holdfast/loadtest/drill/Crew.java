package dev.holdfast.loadtest.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Those who write while harm is done, each on a thread of its own. */
final class Crew implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Boolean>> members = new ArrayList<>();

  /** Work that fails loudly. */
  interface Work {
    void run() throws Exception;
  }

  void join(Work work) {
    Callable<Boolean> task =
        () -> {
          work.run();
          return true;
        };
    members.add(threads.submit(task));
  }

  boolean working() {
    return members.stream().anyMatch(member -> !member.isDone());
  }

  /** Waits for all; the first failure is thrown. */
  void finish() throws Exception {
    for (Future<Boolean> member : members) {
      try {
        member.get();
      } catch (ExecutionException failed) {
        threads.shutdownNow();
        throw failed.getCause() instanceof Error wrong
            ? new IllegalStateException(wrong.getMessage(), wrong)
            : failed;
      }
    }
    members.clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
