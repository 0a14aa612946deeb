package dev.holdfast.contract;

import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.session.HotStore;

class InMemoryHotLockTest extends HotLockContract {
  @Override
  protected HotStore store() {
    return new InMemoryHotStore();
  }
}
