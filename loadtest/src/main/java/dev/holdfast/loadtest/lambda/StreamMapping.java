package dev.holdfast.loadtest.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.loadtest.coldstart.FunctionFailedException;
import dev.holdfast.replica.ItemKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Lambda's mapping of the table's stream: every few seconds hands the changes of the sessions' maps
 * to the archiver function. What the archiver hands back is dropped and counted: this is for load,
 * where nothing is to be handed back.
 */
final class StreamMapping implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BATCH = 250;
  private static final String EMPTY = "{\"batchItemFailures\":[]}";

  private final DynamoDbClient dynamoDb;
  private final DynamoDbStreamsClient streams;
  private final String table;
  private final FunctionPool archiver;
  private final Duration window;
  private final Map<String, @Nullable String> iterators = new HashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicLong failed = new AtomicLong();
  private final Thread thread = Thread.ofPlatform().name("stream").unstarted(this::run);

  StreamMapping(
      DynamoDbClient dynamoDb,
      DynamoDbStreamsClient streams,
      String table,
      FunctionPool archiver,
      Duration window) {
    this.dynamoDb = dynamoDb;
    this.streams = streams;
    this.table = table;
    this.archiver = archiver;
    this.window = window;
  }

  void start() {
    thread.start();
  }

  long failed() {
    return failed.get();
  }

  /** The outermost loop of the thread: nothing may end it but closing. */
  private void run() {
    try {
      while (!closing.await(window.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          poll();
        } catch (SdkException | IOException | FunctionFailedException unavailable) {
          failed.incrementAndGet();
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() throws IOException, InterruptedException {
    String stream = dynamoDb.describeTable(d -> d.tableName(table)).table().latestStreamArn();
    List<Shard> shards =
        streams.describeStream(d -> d.streamArn(stream)).streamDescription().shards();
    for (Shard shard : shards) {
      String iterator = iterators.get(shard.shardId());
      if (iterator == null && !iterators.containsKey(shard.shardId())) {
        iterator =
            streams
                .getShardIterator(get ->
                    get.streamArn(stream)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
      }
      iterators.put(shard.shardId(), drain(iterator));
    }
  }

  /** Up to what is there now; returns where to go on, null when the shard has ended. */
  private @Nullable String drain(@Nullable String first) throws IOException, InterruptedException {
    String iterator = first;
    while (iterator != null) {
      String next = iterator;
      GetRecordsResponse page = streams.getRecords(get -> get.shardIterator(next).limit(BATCH));
      iterator = page.nextShardIterator();
      if (page.records().isEmpty()) {
        break;
      }
      List<Record> records = page.records().stream().filter(StreamMapping::ofTheMap).toList();
      if (!records.isEmpty()) {
        byte[] answer = archiver.invoke(event(records));
        if (answer == null || !new String(answer, StandardCharsets.UTF_8).equals(EMPTY)) {
          failed.incrementAndGet();
        }
      }
    }
    return iterator;
  }

  private static boolean ofTheMap(Record record) {
    AttributeValue key = record.dynamodb().keys().get("itemKey");
    return key != null
        && key.s() != null
        && !record.dynamodb().newImage().isEmpty()
        && new ItemKey(key.s()).inMap();
  }

  private static byte[] event(List<Record> records) throws JsonProcessingException {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode array = event.putArray("Records");
    for (Record record : records) {
      ObjectNode each = array.addObject();
      each.put("eventID", record.eventID());
      each.put("eventName", record.eventNameAsString());
      each.put("eventVersion", "1.1");
      each.put("eventSource", "aws:dynamodb");
      each.put("awsRegion", "us-east-1");
      ObjectNode images = each.putObject("dynamodb");
      images.put(
          "ApproximateCreationDateTime",
          record.dynamodb().approximateCreationDateTime().getEpochSecond());
      images.put("SequenceNumber", record.dynamodb().sequenceNumber());
      images.put("StreamViewType", "NEW_AND_OLD_IMAGES");
      images.set("Keys", json(record.dynamodb().keys()));
      images.set("NewImage", json(record.dynamodb().newImage()));
      if (!record.dynamodb().oldImage().isEmpty()) {
        images.set("OldImage", json(record.dynamodb().oldImage()));
      }
    }
    return JSON.writeValueAsBytes(event);
  }

  private static ObjectNode json(Map<String, AttributeValue> image) {
    ObjectNode json = JSON.createObjectNode();
    image.forEach((name, value) -> json.set(name, json(value)));
    return json;
  }

  /** DynamoDB Local's stream tells an empty map as an attribute without any value. */
  private static ObjectNode json(AttributeValue value) {
    ObjectNode json = JSON.createObjectNode();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", value.b().asByteArrayUnsafe());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case M -> json.set("M", json(value.m()));
      case L -> {
        ArrayNode members = json.putArray("L");
        value.l().forEach(member -> members.add(json(member)));
      }
      case SS -> value.ss().forEach(json.putArray("SS")::add);
      case NS -> value.ns().forEach(json.putArray("NS")::add);
      case BS -> value.bs().forEach(bytes -> json.withArray("BS").add(bytes.asByteArrayUnsafe()));
      case UNKNOWN_TO_SDK_VERSION -> json.putObject("M");
    }
    return json;
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
