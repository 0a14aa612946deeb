package dev.holdfast.contract;

import dev.holdfast.device.PairingStore;
import dev.holdfast.fake.InMemoryPairingStore;

class InMemoryPairingStoreTest extends PairingStoreContract {
  @Override
  protected PairingStore store() {
    return new InMemoryPairingStore();
  }
}
