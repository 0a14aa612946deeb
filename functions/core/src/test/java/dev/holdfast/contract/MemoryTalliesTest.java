package dev.holdfast.contract;

import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.limit.Tallies;
import java.time.InstantSource;

class MemoryTalliesTest extends TalliesContract {
  @Override
  protected Tallies tallies() {
    return new MemoryTallies(InstantSource.system());
  }
}
