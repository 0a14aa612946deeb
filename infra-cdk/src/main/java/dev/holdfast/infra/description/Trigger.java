package dev.holdfast.infra.description;

import java.time.Duration;
import java.util.List;

/** What wakes a function. */
public sealed interface Trigger {
  /** Requests to these routes. */
  record Http(List<Route> routes) implements Trigger {
    public Http {
      routes = List.copyOf(routes);
    }
  }

  /**
   * Batches of the table's stream. What a batch reports as failed is delivered again, halved each
   * time; what fails for good goes to the retry queue, as the place of the batch in the stream.
   *
   * @param filters a record is delivered when one of them accepts it
   * @param window how long records are gathered, so that a burst of saves is one snapshot
   * @param parallelBatches of one shard at a time; a session's changes stay in their order
   * @param retries before a record goes to the queue
   * @param recordAge after which it goes to the queue in any case; the stream itself keeps 24 hours
   */
  record TableStream(
      List<StreamFilter> filters,
      int batchSize,
      Duration window,
      int parallelBatches,
      int retries,
      Duration recordAge)
      implements Trigger {
    public TableStream {
      filters = List.copyOf(filters);
    }
  }

  /**
   * Messages of the retry queue, one at a time.
   *
   * @param attempts after which a message goes to the dead-letter queue
   * @param hidden how long a message that was handed out is kept from others
   * @param parallel how many are worked on at the same time
   */
  record RetryQueue(int attempts, Duration hidden, int parallel) implements Trigger {}

  /**
   * The clock.
   *
   * @param expression in EventBridge's own form, read as UTC
   * @param window within which it may begin
   * @param retries of a run that failed
   */
  record Schedule(String expression, Duration window, int retries) implements Trigger {}
}
