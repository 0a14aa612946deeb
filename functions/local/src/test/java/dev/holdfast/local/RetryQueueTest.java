package dev.holdfast.local;

import software.amazon.awssdk.services.sqs.SqsClient;

/** The retry queue on embedded stores and an embedded queue. */
class RetryQueueTest extends RetryQueueContract {
  @Override
  protected Stores stores() {
    return SharedStores.stores();
  }

  @Override
  protected Clients clients() {
    return SharedStores.clients();
  }

  @Override
  protected SqsClient queues() {
    return Queues.client(Queues.embedded(), SharedStores.http());
  }
}
