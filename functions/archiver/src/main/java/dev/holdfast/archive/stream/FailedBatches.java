package dev.holdfast.archive.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.archive.Change;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The batches of the table's stream that Lambda gave up on, as its messages name them. */
final class FailedBatches {
  private final TableStream stream;
  private final JsonMapper json;

  FailedBatches(TableStream stream, JsonMapper json) {
    this.stream = stream;
    this.json = json;
  }

  /**
   * What a batch holds.
   *
   * @param unreadable how many records beside them are of no row of ours
   */
  record Read(List<Change> changes, int unreadable) {}

  /**
   * Reads one batch once more.
   *
   * @param message as the stream mapping's on-failure destination gets it
   * @throws IllegalArgumentException if the message names no batch
   * @throws software.amazon.awssdk.core.exception.SdkException if the stream cannot be read, or
   *     holds the batch no longer
   */
  Read read(String message) {
    List<Record> records = stream.records(named(message));
    List<Change> changes = SdkRecords.changes(records, Instant.now());
    return new Read(changes, records.size() - changes.size());
  }

  private TableStream.Part named(String message) {
    try {
      Batch batch = json.readValue(message, Notice.class).batch();
      if (batch != null
          && batch.streamArn() != null
          && batch.shardId() != null
          && batch.startSequenceNumber() != null
          && batch.endSequenceNumber() != null) {
        return new TableStream.Part(
            batch.streamArn(),
            batch.shardId(),
            batch.startSequenceNumber(),
            new BigInteger(batch.endSequenceNumber()));
      }
    } catch (IOException | NumberFormatException noNotice) {
      throw new IllegalArgumentException("a message that names no batch", noNotice);
    }
    throw new IllegalArgumentException("a message that names no batch");
  }

  /** Lambda's message about a batch it gave up on, the part of it that is read. */
  @Serdeable
  record Notice(@JsonProperty("DDBStreamBatchInfo") @Nullable Batch batch) {}

  /** Where in the stream the batch is, both ends included. */
  @Serdeable
  record Batch(
      @Nullable String streamArn,
      @Nullable String shardId,
      @Nullable String startSequenceNumber,
      @Nullable String endSequenceNumber) {}
}
