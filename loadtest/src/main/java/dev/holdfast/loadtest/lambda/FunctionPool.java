package dev.holdfast.loadtest.lambda;

import dev.holdfast.loadtest.coldstart.FunctionProcess;
import dev.holdfast.loadtest.coldstart.Launch;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one function. As on Lambda a request goes to one that is free, the one used last
 * first; when none is, another is started, up to a limit.
 */
final class FunctionPool implements AutoCloseable {
  private final String name;
  private final Launch launch;
  private final int most;
  private final Duration patience;
  private final BlockingDeque<FunctionProcess> free = new LinkedBlockingDeque<>();
  private final Queue<FunctionProcess> all = new ConcurrentLinkedQueue<>();
  private final AtomicInteger started = new AtomicInteger();
  private final LongAdder coldStarts = new LongAdder();
  private final LongAdder initMillis = new LongAdder();
  private final LongAdder invocations = new LongAdder();
  private final LongAdder busyMicros = new LongAdder();
  private final LongAdder turnedAway = new LongAdder();

  /**
   * Starts nothing yet.
   *
   * @param most processes at once
   * @param patience how long a request waits for one of them
   */
  FunctionPool(String name, Launch launch, int most, Duration patience) {
    this.name = name;
    this.launch = launch;
    this.most = most;
    this.patience = patience;
  }

  /**
   * The answer to an event; null when no process was free for too long.
   *
   * @throws dev.holdfast.loadtest.coldstart.FunctionFailedException if the function failed
   */
  byte @Nullable [] invoke(byte[] event) throws IOException, InterruptedException {
    FunctionProcess process = take();
    if (process == null) {
      turnedAway.increment();
      return null;
    }
    long began = System.nanoTime();
    try {
      return process.invoke(event);
    } finally {
      invocations.increment();
      busyMicros.add((System.nanoTime() - began) / 1_000);
      free.addFirst(process);
    }
  }

  private @Nullable FunctionProcess take() throws IOException, InterruptedException {
    FunctionProcess idle = free.pollFirst();
    if (idle != null) {
      return idle;
    }
    if (started.getAndUpdate(count -> Math.min(most, count + 1)) < most) {
      coldStarts.increment();
      return startOne();
    }
    return free.pollFirst(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private FunctionProcess startOne() throws IOException {
    FunctionProcess process = FunctionProcess.start(launch, Redirect.DISCARD);
    all.add(process);
    initMillis.add(process.awaitInitialised().toMillis());
    return process;
  }

  /** Starts some before anybody asks, one after the other, and has each answer an event. */
  void startAhead(int count, byte[] event) throws IOException, InterruptedException {
    for (int i = started.get(); i < Math.min(count, most); i++) {
      started.incrementAndGet();
      FunctionProcess process = startOne();
      byte[] _ = process.invoke(event);
      free.addFirst(process);
    }
  }

  /** What it did, by name, for people. */
  Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    int starts = all.size();
    long count = invocations.sum();
    told.put(name + " processes", String.valueOf(starts));
    told.put(name + " cold starts under load", String.valueOf(coldStarts.sum()));
    told.put(name + " init ms, mean", String.valueOf(starts == 0 ? 0 : initMillis.sum() / starts));
    told.put(name + " invocations", String.valueOf(count));
    told.put(
        name + " duration ms, mean",
        count == 0 ? "0" : String.format(Locale.ROOT, "%.1f", busyMicros.sum() / 1_000.0 / count));
    told.put(name + " turned away", String.valueOf(turnedAway.sum()));
    return told;
  }

  @Override
  public void close() {
    all.parallelStream().forEach(FunctionProcess::close);
  }
}
