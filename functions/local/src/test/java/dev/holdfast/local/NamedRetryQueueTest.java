package dev.holdfast.local;

import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The retry queue on the endpoints that the environment names. Its buckets are left to be looked
 * at.
 */
class NamedRetryQueueTest extends RetryQueueContract {
  private static final ContractStores STORES = ContractStores.named("DYNAMODB", "S3", "SQS");

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
    STORES.tell(NamedRetryQueueTest.class);
  }
}
