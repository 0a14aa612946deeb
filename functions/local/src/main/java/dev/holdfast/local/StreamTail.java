package dev.holdfast.local;

import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Change;
import dev.holdfast.archive.stream.SdkRecords;
import dev.holdfast.log.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/**
 * Stands in for Lambda's stream mapping on one machine: reads the table's stream every few seconds
 * and hands what came to the archiver, until the archiver has taken it.
 */
final class StreamTail implements AutoCloseable {
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(StreamTail.class);

  private final Clients clients;
  private final String table;
  private final Archiver archiver;
  private final StreamPosition position;
  private final Duration window;
  private final Map<String, String> iterators = new HashMap<>();
  private final Thread thread = Thread.ofPlatform().name("archiver").unstarted(this::run);
  private final CountDownLatch closing = new CountDownLatch(1);

  StreamTail(Clients clients, String table, Archiver archiver, StreamPosition position) {
    this(clients, table, archiver, position, WINDOW);
  }

  /**
   * Made for one table.
   *
   * @param window how long changes are gathered, so that a burst of saves is one snapshot
   */
  StreamTail(
      Clients clients, String table, Archiver archiver, StreamPosition position, Duration window) {
    this.clients = clients;
    this.table = table;
    this.archiver = archiver;
    this.position = position;
    this.window = window;
  }

  void start() {
    thread.start();
  }

  /**
   * Archives what is in the stream by now, then ends. The thread is not interrupted: that would
   * fail the very store calls it is to finish.
   */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The outermost loop of the archiver's thread: nothing may end it but closing. */
  private void run() {
    boolean last = false;
    while (!last) {
      last = closing();
      try {
        poll();
      } catch (SdkException unavailable) {
        LOG.error("event=stream_unavailable type={}", unavailable.getClass().getSimpleName());
        iterators.clear();
      } catch (RuntimeException failure) {
        LOG.error("event=stream_failed {}", Trace.of(failure));
        iterators.clear();
      }
      pause(window);
    }
  }

  private void poll() {
    String stream =
        clients.dynamoDb().describeTable(d -> d.tableName(table)).table().latestStreamArn();
    List<Shard> shards =
        clients.streams().describeStream(d -> d.streamArn(stream)).streamDescription().shards();
    for (Shard shard : shards) {
      drain(stream, shard.shardId());
    }
  }

  private void drain(String stream, String shard) {
    List<Record> records = new ArrayList<>();
    String iterator = iterators.computeIfAbsent(shard, id -> iterator(stream, id));
    while (iterator != null) {
      GetRecordsResponse page = read(iterator);
      if (page == null) {
        iterators.remove(shard);
        return;
      }
      records.addAll(page.records());
      iterator = page.nextShardIterator();
      if (page.records().isEmpty() || records.size() >= 1000) {
        break;
      }
    }
    if (!records.isEmpty()) {
      if (!archived(records)) {
        iterators.remove(shard);
        return;
      }
      position.reached(shard, records.getLast().dynamodb().sequenceNumber());
    }
    if (iterator == null) {
      iterators.remove(shard);
    } else {
      iterators.put(shard, iterator);
    }
  }

  private @Nullable GetRecordsResponse read(String iterator) {
    try {
      return clients.streams().getRecords(get -> get.shardIterator(iterator));
    } catch (ExpiredIteratorException | TrimmedDataAccessException stale) {
      return null;
    }
  }

  private String iterator(String stream, String shard) {
    String after = position.of(shard);
    try {
      return clients
          .streams()
          .getShardIterator(get -> {
            get.streamArn(stream).shardId(shard);
            if (after == null) {
              get.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
            } else {
              get.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(after);
            }
          })
          .shardIterator();
    } catch (TrimmedDataAccessException trimmed) {
      position.forget(shard);
      return iterator(stream, shard);
    }
  }

  /**
   * Offers a batch until all of it is archived; what never is, the sweep will find.
   *
   * @return false if there is no time left for more attempts: the next start makes them
   */
  private boolean archived(List<Record> records) {
    List<Change> batch = SdkRecords.changes(records, Instant.now());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      List<Change> failed = archiver.archive(batch);
      if (failed.isEmpty()) {
        return true;
      }
      if (closing()) {
        return false;
      }
      int from = failed.stream().mapToInt(batch::indexOf).min().orElseThrow();
      batch = batch.subList(from, batch.size());
      pause(window.multipliedBy(1L << attempt).dividedBy(ATTEMPTS));
    }
    LOG.error("event=changes_set_aside count={}", batch.size());
    return true;
  }

  private boolean closing() {
    return closing.getCount() == 0;
  }

  /** Ends early when it is time to close. */
  private void pause(Duration time) {
    try {
      boolean _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stranger) {
      LOG.warn("event=archiver_interrupted");
    }
  }
}
