package dev.holdfast.local;

import dev.holdfast.contract.ColdStoreContract;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.s3.S3ColdStore;

/** The cold store on the embedded S3, over the real wire. */
class S3ColdStoreTest extends ColdStoreContract {
  private static final ColdStore STORE =
      new S3ColdStore(SharedStores.clients().s3(), SharedStores.newBucket());

  @Override
  protected ColdStore store() {
    return STORE;
  }
}
