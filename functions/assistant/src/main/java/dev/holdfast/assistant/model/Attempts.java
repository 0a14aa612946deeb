package dev.holdfast.assistant.model;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

/**
 * Asks a server again when it is busy, broken or out of reach, until a deadline: after a random
 * time below one that doubles ("full jitter", as in AWS's article on backoff), or after the time
 * that the server asks for. When that does not fit there is no further attempt.
 */
final class Attempts {
  private static final int MOST = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  private final Duration firstWait;
  private final DoubleSupplier random;

  /**
   * Attempts.
   *
   * @param firstWait the longest wait before the second one
   * @param random from 0 to 1
   */
  Attempts(Duration firstWait, DoubleSupplier random) {
    this.firstWait = firstWait;
    this.random = random;
  }

  /**
   * Makes attempts.
   *
   * @throws FailedAttemptException for the last one
   */
  <T> T make(Callable<T> attempt, Deadline deadline) {
    RetryPolicy<T> policy =
        RetryPolicy.<T>builder()
            .handleIf(thrown -> failure(thrown).passes())
            .abortIf((none, thrown) -> thrown != null && !fits(failure(thrown), deadline))
            .withMaxAttempts(MOST)
            .withDelayFn(context -> delay(context, deadline))
            .build();
    try {
      return Failsafe.with(policy).get(() -> inTime(attempt, deadline));
    } catch (FailsafeException interrupted) {
      Thread.currentThread().interrupt();
      throw new FailedAttemptException(Failure.of(interrupted));
    }
  }

  private static Failure failure(Throwable thrown) {
    return thrown instanceof FailedAttemptException failed ? failed.failure() : Failure.of(thrown);
  }

  private static boolean fits(Failure failure, Deadline deadline) {
    return failure.waitAsked().orElse(Duration.ZERO).compareTo(deadline.left()) < 0;
  }

  private <T> Duration delay(ExecutionContext<T> context, Deadline deadline) {
    Throwable last = context.getLastException();
    Duration asked = last == null ? null : failure(last).waitAsked().orElse(null);
    if (asked != null) {
      return asked;
    }
    long doubled = firstWait.toMillis() << Math.min(10, context.getAttemptCount() - 1);
    long most = Math.min(Math.min(doubled, LONGEST_WAIT.toMillis()), deadline.left().toMillis());
    return Duration.ofMillis((long) (most * random.getAsDouble()));
  }

  /** In a thread of its own, so that one that hangs in a socket is left behind in time. */
  private static <T> T inTime(Callable<T> attempt, Deadline deadline) {
    FutureTask<T> task = new FutureTask<>(attempt);
    Thread.ofVirtual().name("model-attempt").start(task);
    try {
      return task.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new FailedAttemptException(Failure.of(failed));
    } catch (TimeoutException late) {
      throw new FailedAttemptException(Failure.of(late));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new FailedAttemptException(Failure.of(interrupted));
    } finally {
      task.cancel(true);
    }
  }
}
