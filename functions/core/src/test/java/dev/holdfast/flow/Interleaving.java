package dev.holdfast.flow;

import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.Resume;
import dev.holdfast.session.VersionId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two flows at once: one runs up to a store call, the other up to one of its own, then the first
 * ends, then the second.
 */
final class Interleaving {
  private static final AtomicInteger CASES = new AtomicInteger();

  private Interleaving() {}

  static int cases() {
    return CASES.get();
  }

  /** Stops each of them at each of its calls. */
  static void everywhere(World start, Act first, Act second) {
    int i = 0;
    while (firstStopsAt(start, first, i, second)) {
      i++;
    }
  }

  private static boolean firstStopsAt(World start, Act first, int i, Act second) {
    boolean stopped = false;
    int j = 0;
    while (true) {
      Gate a = new Gate(i);
      Gate b = new Gate(j);
      try {
        run(start.copy(), first, a, second, b);
      } catch (AssertionError | RuntimeException wrong) {
        String which = first + " stopped at " + i + ", " + second + " at " + j;
        throw new AssertionError(which, wrong);
      }
      stopped |= a.reached();
      // Where the first is done before the second begins, the second's stops make no difference.
      if (!b.reached() || !a.reached()) {
        return stopped;
      }
      j++;
    }
  }

  private static void run(World world, Act first, Gate a, Act second, Gate b) {
    CASES.incrementAndGet();
    Replica before = world.everything();
    Ledger ledger = new Ledger();
    Revision base = StoreFaultsTest.baseOf(world);
    if (base != null) {
      ledger.saved(textIn(before), base, null);
    }
    Actor one = new Actor("a", world, ledger, base, a);
    Actor other = new Actor("b", world, ledger, base, b);
    a.start(() -> first.by(one));
    b.start(() -> second.by(other));
    a.finish();
    b.finish();
    Invariants.check(world, before, ledger);
  }

  static String textIn(Replica replica) {
    return replica.find(VersionId.LATEST.resumeKey()).orElseThrow().text(Resume.TEXT, "");
  }
}
