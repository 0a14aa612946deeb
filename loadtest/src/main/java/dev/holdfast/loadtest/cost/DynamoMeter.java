package dev.holdfast.loadtest.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Counts the units of DynamoDB's requests as they go over the wire. What an item was before a write
 * and is after it is looked up by a client of the meter's own, which nobody counts.
 */
final class DynamoMeter {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> KEY = List.of("sessionId", "itemKey");

  /** A row that changed; empty where it was not, or is no more. */
  record RowChange(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {}

  /** What was answered, as far as it matters to the bill. */
  @SuppressWarnings("ArrayRecordComponent")
  record Reply(int status, byte[] body) {}

  /** What one request was counted as. */
  record Counted(double readUnits, double writeUnits) {}

  private final DynamoDbClient uncounted;
  private final Consumer<RowChange> changes;
  private final AtomicLong lookingNanos = new AtomicLong();

  DynamoMeter(DynamoDbClient uncounted, Consumer<RowChange> changes) {
    this.uncounted = uncounted;
    this.changes = changes;
  }

  /** How long the meter itself has kept requests waiting so far. */
  long lookingNanos() {
    return lookingNanos.get();
  }

  /**
   * Sends one request and counts it.
   *
   * @param operation as in {@code X-Amz-Target}, without the version
   * @throws IllegalArgumentException for an operation that the meter cannot count
   */
  Counted count(String operation, byte[] request, Callable<Reply> send) throws Exception {
    JsonNode json = JSON.readTree(request);
    return switch (operation) {
      case "PutItem", "UpdateItem", "DeleteItem" -> write(List.of(json), send, false);
      case "TransactWriteItems" -> write(parts(json), send, true);
      case "GetItem" -> new Counted(get(json, answered(send)), 0);
      case "BatchGetItem" -> new Counted(batch(json, answered(send)), 0);
      case "Query", "Scan" -> new Counted(page(json, answered(send)), 0);
      case "CreateTable", "DescribeTable", "UpdateTimeToLive", "DescribeTimeToLive" -> {
        Reply _ = send.call();
        yield new Counted(0, 0);
      }
      default -> throw new IllegalArgumentException("not counted so far: " + operation);
    };
  }

  private Counted write(List<JsonNode> writes, Callable<Reply> send, boolean transaction)
      throws Exception {
    List<Map<String, AttributeValue>> before = look(writes);
    Reply reply = send.call();
    List<Map<String, AttributeValue>> after = look(writes);
    if (reply.status() >= 500) {
      return new Counted(0, 0);
    }
    double units = 0;
    for (int i = 0; i < writes.size(); i++) {
      // The larger of the two is what is billed; a condition that failed costs what it looked at.
      long bytes = Math.max(ItemSize.of(before.get(i)), ItemSize.of(after.get(i)));
      units += transaction ? Units.writeInTransaction(bytes) : Units.write(bytes);
      if (!before.get(i).equals(after.get(i))) {
        changes.accept(new RowChange(before.get(i), after.get(i)));
      }
    }
    return new Counted(0, units);
  }

  private static List<JsonNode> parts(JsonNode request) {
    List<JsonNode> parts = new ArrayList<>();
    request.path("TransactItems").forEach(part -> parts.add(part.iterator().next()));
    return parts;
  }

  private List<Map<String, AttributeValue>> look(List<JsonNode> writes) {
    long began = System.nanoTime();
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (JsonNode write : writes) {
      Map<String, AttributeValue> key =
          DynamoJson.item(write.has("Key") ? write.path("Key") : write.path("Item"));
      key.keySet().retainAll(KEY);
      String table = write.path("TableName").asText();
      found.add(
          uncounted.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
    }
    lookingNanos.addAndGet(System.nanoTime() - began);
    return found;
  }

  private static JsonNode answered(Callable<Reply> send) throws Exception {
    Reply reply = send.call();
    return reply.status() == 200 ? JSON.readTree(reply.body()) : JSON.missingNode();
  }

  private static double get(JsonNode request, JsonNode answer) {
    return answer.isMissingNode()
        ? 0
        : Units.read(ItemSize.of(DynamoJson.item(answer.path("Item"))), consistent(request));
  }

  /** Each item is rounded by itself; one that is not there costs the least there is. */
  private static double batch(JsonNode request, JsonNode answer) {
    if (answer.isMissingNode()) {
      return 0;
    }
    double units = 0;
    for (Map.Entry<String, JsonNode> table : request.path("RequestItems").properties()) {
      boolean consistent = consistent(table.getValue());
      JsonNode found = answer.path("Responses").path(table.getKey());
      for (JsonNode item : found) {
        units += Units.read(ItemSize.of(DynamoJson.item(item)), consistent);
      }
      long absent = (long) table.getValue().path("Keys").size() - found.size();
      units += absent * Units.read(0, consistent);
    }
    return units;
  }

  /** The items of a page are rounded together. Projections would hide what is billed. */
  private static double page(JsonNode request, JsonNode answer) {
    if (request.has("ProjectionExpression") || request.has("FilterExpression")) {
      throw new IllegalArgumentException("what a projection or a filter hides is not counted");
    }
    long bytes =
        StreamSupport.stream(answer.path("Items").spliterator(), false)
            .mapToLong(item -> ItemSize.of(DynamoJson.item(item)))
            .sum();
    return answer.isMissingNode() ? 0 : Units.read(bytes, consistent(request));
  }

  private static boolean consistent(JsonNode request) {
    return request.path("ConsistentRead").asBoolean();
  }

  /** The operation that a header names: {@code DynamoDB_20120810.PutItem}. */
  static String operation(String target) {
    return target.substring(target.indexOf('.') + 1);
  }
}
