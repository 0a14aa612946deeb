package dev.holdfast.contract;

import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.session.HotStore;

class InMemoryHotSaveTest extends HotSaveContract {
  @Override
  protected HotStore store() {
    return new InMemoryHotStore();
  }
}
