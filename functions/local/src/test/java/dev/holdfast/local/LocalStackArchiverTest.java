package dev.holdfast.local;

import org.junit.jupiter.api.AfterAll;

/** The archiver on LocalStack. Its buckets are left to be looked at. */
class LocalStackArchiverTest extends ArchiverContract {
  private static final ContractStores STORES = ContractStores.localStack();

  @Override
  protected Stores stores() {
    return STORES.stores();
  }

  @Override
  protected Clients clients() {
    return STORES.clients();
  }

  @AfterAll
  static void tell() {
    STORES.tell(LocalStackArchiverTest.class);
  }
}
