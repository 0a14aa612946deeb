package dev.holdfast.local;

import org.junit.jupiter.api.AfterAll;

/**
 * The archiver on the endpoints that the environment names. Its buckets are left to be looked at.
 */
class NamedArchiverTest extends ArchiverContract {
  private static final ContractStores STORES = ContractStores.named("DYNAMODB", "S3");

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
    STORES.tell(NamedArchiverTest.class);
  }
}
