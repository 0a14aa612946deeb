package dev.holdfast.local;

import dev.holdfast.contract.ColdStoreContract;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.s3.S3Client;

/** The cold store on LocalStack. */
class LocalStackS3Test extends ColdStoreContract {
  private static final ContractStores STORES = ContractStores.localStack();
  private static @Nullable ColdStore cold;

  @Override
  protected ColdStore store() {
    return cold();
  }

  private static synchronized ColdStore cold() {
    S3Client client = STORES.clients().s3();
    if (cold == null) {
      String bucket = "holdfast-test-" + UUID.randomUUID();
      Provisioning.bucket(client, bucket);
      cold = new S3ColdStore(client, bucket);
    }
    return cold;
  }

  @AfterAll
  static void tell() {
    STORES.tell(LocalStackS3Test.class);
  }
}
