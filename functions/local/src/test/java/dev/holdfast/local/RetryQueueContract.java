package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.holdfast.archive.stream.RetryHandler;
import dev.holdfast.archive.stream.SdkRecords;
import dev.holdfast.fake.Samples;
import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The archiver's retry queue, from the message that Lambda writes about a batch it gave up on to
 * the dead letters; on real queues, a real table and a real bucket. Lambda's own poller is played:
 * it receives, calls the handler, and deletes what did not fail.
 */
abstract class RetryQueueContract {
  private static final int ATTEMPTS = 2;

  private final String name = "holdfast-test-" + UUID.randomUUID();
  private final FaultyHttpClient wire = new FaultyHttpClient(AwsClients.http());
  private final S3Client s3 = AwsClients.s3(stores().s3(), wire);
  private final SqsClient sqs = queues();
  private final SessionId id = Samples.anySession();
  private final ArchiverContract.Place place = made();
  private final String deadLetters =
      sqs.createQueue(queue -> queue.queueName(name + "-dead")).queueUrl();
  private final String retries = retryQueue();
  private final ApplicationContext context =
      ApplicationContext.builder()
          .banner(false)
          .properties(Map.of("holdfast.table", name, "holdfast.bucket", name))
          .singletons(clients().http(), clients().dynamoDb(), clients().streams(), s3)
          .build()
          .start();
  private final RetryHandler handler = new RetryHandler(context);

  /** Skips the test where there are no such stores. */
  protected abstract Stores stores();

  /** Clients for those stores. */
  protected abstract Clients clients();

  /** A client for the queues beside them. */
  protected abstract SqsClient queues();

  private ArchiverContract.Place made() {
    Provisioning.table(clients().dynamoDb(), name);
    Provisioning.bucket(s3, name);
    return new ArchiverContract.Place(
        new DynamoHotStore(clients().dynamoDb(), name), new S3ColdStore(s3, name));
  }

  private String retryQueue() {
    String arn =
        sqs.getQueueAttributes(
                get -> get.queueUrl(deadLetters).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    String redrive =
        "{\"deadLetterTargetArn\":\"" + arn + "\",\"maxReceiveCount\":\"" + ATTEMPTS + "\"}";
    return sqs.createQueue(queue ->
            queue
                .queueName(name + "-retry")
                .attributes(
                    Map.of(
                        QueueAttributeName.REDRIVE_POLICY,
                        redrive,
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        "0")))
        .queueUrl();
  }

  @BeforeEach
  void soundWire() {
    wire.plan(sent -> null);
  }

  @AfterEach
  void close() {
    context.close();
    sqs.deleteQueue(queue -> queue.queueUrl(retries));
    sqs.deleteQueue(queue -> queue.queueUrl(deadLetters));
    clients().dynamoDb().deleteTable(delete -> delete.tableName(name));
    sqs.close();
  }

  @Test
  void aBatchThatLambdaGaveUpOnReachesColdWithTheTextsItReplaced() {
    place.save(id, "a", "one");
    Revision saved = place.save(id, "b", "two");
    giveUpOn(stream(), 0, 0);
    poll();
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(place.overwritten(id)).containsExactly("one");
    assertThat(place.coldItems(id)).isEqualTo(place.hot().partition(id).items());
    assertThat(left(retries)).isEmpty();
    assertThat(left(deadLetters)).isEmpty();
  }

  @Test
  void exactlyTheRecordsOfTheBatchAreRead() {
    place.save(id, "a", "written first");
    place.save(id, "b", "written second");
    place.save(id, "c", "written third");
    place.save(id, "d", "written fourth");
    List<Record> records = stream();
    int second = placeOf(records, "written second");
    int third = placeOf(records, "written third");
    giveUpOn(records, third, records.size() - 1 - third);
    poll();
    assertThat(place.overwritten(id)).containsExactly("written second");
    giveUpOn(records, second, records.size() - 1 - third);
    poll();
    assertThat(Set.copyOf(place.overwritten(id)))
        .containsExactlyInAnyOrder("written first", "written second");
  }

  @Test
  void whatFailsIsTriedAgainAndIsThenADeadLetterThatStillNamesTheBatch() {
    Revision saved = place.save(id, "a", "text");
    giveUpOn(stream(), 0, 0);
    wire.plan(sent -> Fault.DENIED);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      poll();
      assertThat(place.covers(id, saved)).isFalse();
    }
    poll(); // finds nothing: this is when a queue moves it
    wire.plan(sent -> null);
    List<Message> dead = left(deadLetters);
    assertThat(dead).hasSize(1);
    // What an operator does who mended the cause: back into the retry queue.
    sqs.sendMessage(send -> send.queueUrl(retries).messageBody(dead.getFirst().body()));
    poll();
    assertThat(place.covers(id, saved)).isTrue();
  }

  @Test
  void aMessageThatNamesNoBatchFailsAloneAndIsADeadLetter() {
    Revision saved = place.save(id, "a", "text");
    for (String none : List.of("{}", "no JSON", "{\"DDBStreamBatchInfo\":{\"shardId\":\"1\"}}")) {
      sqs.sendMessage(send -> send.queueUrl(retries).messageBody(none));
    }
    giveUpOn(stream(), 0, 0);
    for (int attempt = 0; attempt <= ATTEMPTS; attempt++) {
      poll();
    }
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(left(deadLetters)).hasSize(3);
  }

  @Test
  void aRowThatIsNoneOfOursIsADeadLetterAndHoldsUpNothing() {
    clients()
        .dynamoDb()
        .putItem(put ->
            put.tableName(name)
                .item(
                    Map.of(
                        "sessionId", AttributeValue.fromS("no session"),
                        "itemKey", AttributeValue.fromS("resume#latest"))));
    Revision saved = place.save(id, "a", "text");
    giveUpOn(stream(), 0, 0);
    for (int attempt = 0; attempt <= ATTEMPTS; attempt++) {
      poll();
    }
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(left(deadLetters)).hasSize(1);
  }

  @Test
  void aBatchArchivedTwiceIsArchivedOnce() {
    place.save(id, "a", "one");
    Revision saved = place.save(id, "b", "two");
    giveUpOn(stream(), 0, 0);
    giveUpOn(stream(), 0, 0);
    poll();
    poll();
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(Set.copyOf(place.overwritten(id))).containsExactly("one");
    assertThat(left(retries)).isEmpty();
  }

  private static int placeOf(List<Record> records, String text) {
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).dynamodb().newImage().toString().contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no record holds " + text);
  }

  /** All that the stream holds of the table, of which there is one shard. */
  private List<Record> stream() {
    String iterator =
        clients()
            .streams()
            .getShardIterator(get ->
                get.streamArn(arn())
                    .shardId(shard())
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
    List<Record> records =
        clients().streams().getRecords(get -> get.shardIterator(iterator)).records();
    assertThat(SdkRecords.changes(records, Instant.now())).isNotEmpty();
    return records;
  }

  private String arn() {
    return clients()
        .dynamoDb()
        .describeTable(table -> table.tableName(name))
        .table()
        .latestStreamArn();
  }

  private String shard() {
    return clients()
        .streams()
        .describeStream(stream -> stream.streamArn(arn()))
        .streamDescription()
        .shards()
        .getFirst()
        .shardId();
  }

  /** The message that Lambda writes, but for what our handler does not look at. */
  private void giveUpOn(List<Record> records, int skipFirst, int skipLast) {
    Record first = records.get(skipFirst);
    Record last = records.get(records.size() - 1 - skipLast);
    String message =
        """
        {
          "requestContext": {
            "requestId": "c9b8fa9f-5a7f-xmpl-af9c-0c604cde93a5",
            "condition": "RetryAttemptsExhausted",
            "approximateInvokeCount": 6
          },
          "version": "1.0",
          "timestamp": "2026-11-21T12:00:00.000Z",
          "DDBStreamBatchInfo": {
            "shardId": "%s",
            "startSequenceNumber": "%s",
            "endSequenceNumber": "%s",
            "approximateArrivalOfFirstRecord": "2026-11-21T11:59:00Z",
            "approximateArrivalOfLastRecord": "2026-11-21T11:59:10Z",
            "batchSize": %d,
            "streamArn": "%s"
          }
        }
        """
            .formatted(
                shard(),
                first.dynamodb().sequenceNumber(),
                last.dynamodb().sequenceNumber(),
                records.size() - skipFirst - skipLast,
                arn());
    sqs.sendMessage(send -> send.queueUrl(retries).messageBody(message));
  }

  private List<Message> left(String queue) {
    return sqs.receiveMessage(
            receive -> receive.queueUrl(queue).maxNumberOfMessages(10).visibilityTimeout(0))
        .messages();
  }

  private void poll() {
    List<Message> messages = left(retries);
    SQSEvent event = new SQSEvent();
    event.setRecords(messages.stream().map(RetryQueueContract::record).toList());
    Set<String> failed =
        handler.handleRequest(event, null).getBatchItemFailures().stream()
            .map(BatchItemFailure::getItemIdentifier)
            .collect(Collectors.toSet());
    for (Message message : messages) {
      if (!failed.contains(message.messageId())) {
        sqs.deleteMessage(
            delete -> delete.queueUrl(retries).receiptHandle(message.receiptHandle()));
      }
    }
  }

  private static SQSMessage record(Message message) {
    SQSMessage record = new SQSMessage();
    record.setMessageId(message.messageId());
    record.setBody(message.body());
    return record;
  }
}
