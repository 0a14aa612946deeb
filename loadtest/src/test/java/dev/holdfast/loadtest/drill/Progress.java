package dev.holdfast.loadtest.drill;

import java.io.PrintStream;
import java.util.function.Supplier;

/** Says how far a drill is, at most once a second. */
final class Progress {
  private static final long SECOND = 1_000_000_000L;

  private final PrintStream out;
  private final long began = System.nanoTime();
  private long last = began;

  Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void tell(Supplier<String> words) {
    long now = System.nanoTime();
    if (now - last >= SECOND) {
      last = now;
      out.printf("  %3d s  %s%n", (now - began) / SECOND, words.get());
    }
  }
}
