package dev.holdfast.local.http;

import dev.holdfast.fake.WatchedStores.Act;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.HotStore.AppendResult;
import dev.holdfast.session.SaveAttempt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands between the service and its stores: counts what is written, and cuts a store off. */
final class StoreWatch {
  private static final Set<String> WRITES =
      Set.of(
          "hot.save",
          "hot.create",
          "hot.moveFence",
          "hot.putUnlessNewer",
          "hot.replace",
          "hot.append",
          "hot.note",
          "hot.renewLease",
          "hot.putLease",
          "hot.remove",
          "hot.forget",
          "cold.putLatest",
          "cold.putPoint");

  private final AtomicInteger writes = new AtomicInteger();
  private volatile @Nullable String down;
  private volatile Supplier<? extends RuntimeException> failure = StoreWatch::outage;

  /** How many writes have taken effect; one whose condition failed is none. */
  int writes() {
    return writes.get();
  }

  /** Runs {@code work} while every call of {@code store} ("hot" or "cold") fails. */
  void without(String store, Runnable work) {
    down = store + ".";
    try {
      work.run();
    } finally {
      down = null;
    }
  }

  /** As {@link #without}, but the calls fail as this says. */
  void failing(String store, Supplier<? extends RuntimeException> how, Runnable work) {
    failure = how;
    try {
      without(store, work);
    } finally {
      failure = StoreWatch::outage;
    }
  }

  private static RuntimeException outage() {
    return new StoreUnavailableException("cut off by the test: secret-host:8000");
  }

  @Nullable Object around(String call, Act act) throws Throwable {
    String prefix = down;
    if (prefix != null && call.startsWith(prefix)) {
      throw failure.get();
    }
    Object result = act.run();
    if (WRITES.contains(call) && tookEffect(result)) {
      writes.incrementAndGet();
    }
    return result;
  }

  private static boolean tookEffect(@Nullable Object result) {
    return !(result instanceof SaveAttempt.Refused)
        && !Boolean.FALSE.equals(result)
        && (!(result instanceof AppendResult appended) || appended == AppendResult.APPENDED);
  }
}
