package dev.holdfast.flow;

import dev.holdfast.fake.WatchedStores.Act;
import dev.holdfast.fake.WatchedStores.Observer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs something on a thread of its own up to one store call, and on when told. */
final class Gate implements Observer {
  private static final long PATIENCE_SECONDS = 10;

  private final int stopBefore;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private int calls;
  private volatile boolean reached;
  private volatile @Nullable Throwable failure;
  private @Nullable Thread thread;

  /**
   * @param stopBefore the number of the call to wait at, the first being 0
   */
  Gate(int stopBefore) {
    this.stopBefore = stopBefore;
  }

  @Override
  public @Nullable Object around(String call, Act act) throws Throwable {
    if (calls++ == stopBefore) {
      reached = true;
      stopped.countDown();
      await(released, "was not released");
    }
    return act.run();
  }

  /** Returns when the call is reached or the whole is done. */
  void start(Runnable whole) {
    thread =
        Thread.startVirtualThread(() -> {
          try {
            whole.run();
          } catch (Throwable thrown) {
            failure = thrown;
          } finally {
            stopped.countDown();
          }
        });
    await(stopped, "hangs");
  }

  /** Returns when the whole is done. */
  void finish() {
    released.countDown();
    try {
      if (thread != null && !thread.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
        throw new AssertionError("a flow hangs");
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    if (failure != null) {
      throw new AssertionError("a flow failed", failure);
    }
  }

  /** Whether there was a call to wait at. */
  boolean reached() {
    return reached;
  }

  private static void await(CountDownLatch latch, String otherwise) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("a flow " + otherwise);
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
