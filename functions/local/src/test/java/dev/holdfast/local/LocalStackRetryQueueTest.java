package dev.holdfast.local;

import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The retry queue on LocalStack. Its buckets are left to be looked at. */
class LocalStackRetryQueueTest extends RetryQueueContract {
  private static final ContractStores STORES = ContractStores.localStack();

  @Override
  protected Stores stores() {
    return STORES.stores();
  }

  @Override
  protected Clients clients() {
    return STORES.clients();
  }

  @Override
  protected SqsClient queues() {
    return STORES.queues();
  }

  @AfterAll
  static void tell() {
    STORES.tell(LocalStackRetryQueueTest.class);
  }
}
