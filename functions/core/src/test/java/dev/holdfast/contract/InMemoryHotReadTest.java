package dev.holdfast.contract;

import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.session.HotStore;

class InMemoryHotReadTest extends HotReadContract {
  @Override
  protected HotStore store() {
    return new InMemoryHotStore();
  }
}
