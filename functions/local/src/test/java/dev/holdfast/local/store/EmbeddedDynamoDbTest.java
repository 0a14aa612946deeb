package dev.holdfast.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class EmbeddedDynamoDbTest {
  private static final String TABLE = "items";

  @TempDir Path root;

  @Test
  void answersTheOldItemWhenAConditionFails() {
    try (var directory = DataDirectory.open(root);
        var store = EmbeddedDynamoDb.start(directory, 0);
        var dynamoDb = StoreClients.dynamoDb(store.endpoint())) {
      Tables.create(dynamoDb, TABLE);
      put(dynamoDb, "1", "old");

      var failure =
          catchThrowableOfType(
              ConditionalCheckFailedException.class,
              () ->
                  dynamoDb.updateItem(update ->
                      update
                          .tableName(TABLE)
                          .key(key("1"))
                          .updateExpression("SET #t = :t")
                          .conditionExpression("#t = :base")
                          .expressionAttributeNames(Map.of("#t", "text"))
                          .expressionAttributeValues(
                              Map.of(":t", text("new"), ":base", text("other")))
                          .returnValuesOnConditionCheckFailure(
                              ReturnValuesOnConditionCheckFailure.ALL_OLD)));

      assertThat(failure.item()).isEqualTo(item("1", "old"));
    }
  }

  @Test
  void answersTheOldItemsWhenATransactionIsCancelled() {
    try (var directory = DataDirectory.open(root);
        var store = EmbeddedDynamoDb.start(directory, 0);
        var dynamoDb = StoreClients.dynamoDb(store.endpoint())) {
      Tables.create(dynamoDb, TABLE);
      put(dynamoDb, "1", "old");

      var free = Put.builder().tableName(TABLE).item(item("2", "new")).build();
      var taken =
          Put.builder()
              .tableName(TABLE)
              .item(item("1", "new"))
              .conditionExpression("attribute_not_exists(id)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
              .build();

      var failure =
          catchThrowableOfType(
              TransactionCanceledException.class,
              () ->
                  dynamoDb.transactWriteItems(write -> write.transactItems(put(free), put(taken))));

      assertThat(failure.cancellationReasons())
          .extracting(reason -> reason.code() + " " + reason.item())
          .containsExactly("None {}", "ConditionalCheckFailed " + item("1", "old"));
    }
  }

  @Test
  void failsTheConditionWhenTheMapItSpeaksOfIsMissing() {
    try (var directory = DataDirectory.open(root);
        var store = EmbeddedDynamoDb.start(directory, 0);
        var dynamoDb = StoreClients.dynamoDb(store.endpoint())) {
      Tables.create(dynamoDb, TABLE);
      put(dynamoDb, "1", "no map");

      assertThatThrownBy(() ->
              dynamoDb.updateItem(update ->
                  update
                      .tableName(TABLE)
                      .key(key("1"))
                      .updateExpression("SET applied.#d = :v")
                      .conditionExpression("size(applied) < :n OR attribute_exists(applied.#d)")
                      .expressionAttributeNames(Map.of("#d", "device"))
                      .expressionAttributeValues(
                          Map.of(":v", text("edit"), ":n", AttributeValue.fromN("8")))))
          .isInstanceOf(ConditionalCheckFailedException.class);
    }
  }

  @Test
  void keepsEveryCharacterAndEmptyText() {
    try (var directory = DataDirectory.open(root);
        var store = EmbeddedDynamoDb.start(directory, 0);
        var dynamoDb = StoreClients.dynamoDb(store.endpoint())) {
      Tables.create(dynamoDb, TABLE);

      for (var text : List.of("", "a\0b", "\uD83D\uDE00 \uD800\uDF48", "\uFFFE\u2028", "e\u0301")) {
        put(dynamoDb, "1", text);

        assertThat(get(dynamoDb, "1")).isEqualTo(item("1", text));
      }
    }
  }

  @Test
  void streamsOldAndNewImagesInOrderAndGoesOnAfterARestart() {
    String stream;
    String shard;
    String lastSeen;
    try (var directory = DataDirectory.open(root);
        var store = EmbeddedDynamoDb.start(directory, 0);
        var dynamoDb = StoreClients.dynamoDb(store.endpoint());
        var streams = StoreClients.streams(store.endpoint())) {
      stream = Tables.create(dynamoDb, TABLE);
      put(dynamoDb, "1", "first");
      put(dynamoDb, "1", "second");
      shard = shards(streams, stream).getFirst();

      var records = records(streams, stream, shard, ShardIteratorType.TRIM_HORIZON, null);

      assertThat(records).extracting(Record::eventNameAsString).containsExactly("INSERT", "MODIFY");
      assertThat(records.getLast().dynamodb().oldImage()).isEqualTo(item("1", "first"));
      assertThat(records.getLast().dynamodb().newImage()).isEqualTo(item("1", "second"));
      lastSeen = records.getLast().dynamodb().sequenceNumber();
      put(dynamoDb, "1", "unseen");
    }

    try (var directory = DataDirectory.open(root);
        var store = EmbeddedDynamoDb.start(directory, 0);
        var dynamoDb = StoreClients.dynamoDb(store.endpoint());
        var streams = StoreClients.streams(store.endpoint())) {
      put(dynamoDb, "1", "later");

      assertThat(records(streams, stream, shard, ShardIteratorType.AFTER_SEQUENCE_NUMBER, lastSeen))
          .extracting(record -> record.dynamodb().newImage())
          .containsExactly(item("1", "unseen"), item("1", "later"));
    }
  }

  private static List<String> shards(DynamoDbStreamsClient streams, String stream) {
    return streams
        .describeStream(describe -> describe.streamArn(stream))
        .streamDescription()
        .shards()
        .stream()
        .map(shard -> shard.shardId())
        .toList();
  }

  private static List<Record> records(
      DynamoDbStreamsClient streams,
      String stream,
      String shard,
      ShardIteratorType type,
      @Nullable String after) {
    var iterator =
        streams
            .getShardIterator(get ->
                get.streamArn(stream).shardId(shard).shardIteratorType(type).sequenceNumber(after))
            .shardIterator();
    return streams.getRecords(get -> get.shardIterator(iterator)).records();
  }

  private static void put(DynamoDbClient dynamoDb, String id, String text) {
    dynamoDb.putItem(put -> put.tableName(TABLE).item(item(id, text)));
  }

  private static TransactWriteItem put(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static Map<String, AttributeValue> get(DynamoDbClient dynamoDb, String id) {
    return dynamoDb.getItem(get -> get.tableName(TABLE).key(key(id)).consistentRead(true)).item();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("id", text(id));
  }

  private static Map<String, AttributeValue> item(String id, String text) {
    return Map.of("id", text(id), "text", text(text));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
