package dev.holdfast.contract;

import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.snapshot.ColdStore;

class InMemoryColdStoreTest extends ColdStoreContract {
  @Override
  protected ColdStore store() {
    return new InMemoryColdStore();
  }
}
