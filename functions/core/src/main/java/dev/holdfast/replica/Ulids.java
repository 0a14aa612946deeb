package dev.holdfast.replica;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Makes ULIDs (github.com/ulid/spec): 26 characters that sort by the millisecond they were made in
 * and, within one process, by the order they were made in.
 */
public final class Ulids {
  private final InstantSource clock;
  private final LongSupplier random;
  private volatile UlidFactory factory;

  /**
   * @param random source of the random part; must be unpredictable outside tests
   */
  public Ulids(InstantSource clock, LongSupplier random) {
    this.clock = clock;
    this.random = random;
    this.factory = UlidFactory.newMonotonicInstance(random);
  }

  /**
   * Forgets the last one made: what follows it in order is known to whoever has a copy of this
   * process, so a copy that is about to go its own way must not.
   */
  public void forget() {
    factory = UlidFactory.newMonotonicInstance(random);
  }

  public String next() {
    return factory.create(clock.millis()).toString();
  }

  /** One for another moment than now; of one moment in no order. */
  public String at(Instant moment) {
    return new Ulid(moment.toEpochMilli(), Ulid.from(next()).getRandom()).toString();
  }

  public static boolean valid(String text) {
    return Ulid.isValid(text);
  }
}
