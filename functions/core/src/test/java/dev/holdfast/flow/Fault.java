package dev.holdfast.flow;

import dev.holdfast.fake.WatchedStores.Act;
import dev.holdfast.fake.WatchedStores.Observer;
import dev.holdfast.replica.StoreUnavailableException;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Fails one store call. */
final class Fault implements Observer {
  enum Mode {
    /** The store refuses the call. */
    REFUSED(false, false),
    /** The store acts, and its answer is lost. */
    ANSWER_LOST(true, false),
    /** The process dies before the call. */
    CRASH_BEFORE(false, true),
    /** The process dies after the call. */
    CRASH_AFTER(true, true);

    private final boolean acts;
    private final boolean dies;

    Mode(boolean acts, boolean dies) {
      this.acts = acts;
      this.dies = dies;
    }
  }

  private static final Set<String> READS =
      Set.of(
          "hot.head",
          "hot.turns",
          "hot.item",
          "hot.partition",
          "hot.scan",
          "cold.latest",
          "cold.points",
          "cold.point",
          "cold.pointHead");

  private final int number;
  private final Mode mode;
  private final IntSupplier writes;
  private int calls;
  private @Nullable String failed;
  private int writesThen;

  private Fault(int number, Mode mode, IntSupplier writes) {
    this.number = number;
    this.mode = mode;
    this.writes = writes;
  }

  /** Fails the call of this number, the first being 0. */
  static Fault at(int number, Mode mode, IntSupplier writes) {
    return new Fault(number, mode, writes);
  }

  @Override
  public @Nullable Object around(String call, Act act) throws Throwable {
    int current = calls++;
    if (current < number || (current > number && !mode.dies)) {
      return act.run();
    }
    if (current == number) {
      failed = call;
      if (mode.acts) {
        act.run();
      }
      writesThen = writes.getAsInt();
    }
    throw new StoreUnavailableException("no answer to " + call);
  }

  boolean happened() {
    return failed != null;
  }

  @Nullable String failed() {
    return failed;
  }

  boolean failedARead() {
    return failed != null && READS.contains(failed);
  }

  boolean wroteAfterwards() {
    return writes.getAsInt() != writesThen;
  }
}
