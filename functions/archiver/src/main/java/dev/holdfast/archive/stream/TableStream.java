package dev.holdfast.archive.stream;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The hot table's change stream, read by place. */
final class TableStream {
  /** A page holds up to 1,000 records or 1 MB, and a batch less; a page may also be empty. */
  private static final int PAGES = 100;

  private final DynamoDbStreamsClient client;

  TableStream(DynamoDbStreamsClient client) {
    this.client = client;
  }

  /**
   * A part of a stream.
   *
   * @param from the place of its first record
   * @param to the place of its last record
   */
  record Part(String stream, String shard, String from, BigInteger to) {}

  /**
   * Every record of the part, those that a mapping's filter would leave out among them.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException if the stream
   *     holds them no longer
   */
  List<Record> records(Part part) {
    List<Record> records = new ArrayList<>();
    String iterator =
        client
            .getShardIterator(get ->
                get.streamArn(part.stream())
                    .shardId(part.shard())
                    .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                    .sequenceNumber(part.from()))
            .shardIterator();
    for (int pages = 0; iterator != null && pages < PAGES; pages++) {
      String at = iterator;
      GetRecordsResponse page = client.getRecords(get -> get.shardIterator(at));
      for (Record record : page.records()) {
        int place = new BigInteger(record.dynamodb().sequenceNumber()).compareTo(part.to());
        if (place <= 0) {
          records.add(record);
        }
        if (place >= 0) {
          return records;
        }
      }
      iterator = page.nextShardIterator();
    }
    throw new IllegalStateException("the stream ended before the batch did");
  }
}
