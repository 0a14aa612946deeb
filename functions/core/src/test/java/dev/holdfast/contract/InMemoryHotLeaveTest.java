package dev.holdfast.contract;

import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.session.HotStore;

class InMemoryHotLeaveTest extends HotLeaveContract {
  @Override
  protected HotStore store() {
    return new InMemoryHotStore();
  }
}
