package dev.holdfast.contract;

import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.session.HotStore;

class InMemoryHotWriteTest extends HotWriteContract {
  @Override
  protected HotStore store() {
    return new InMemoryHotStore();
  }
}
