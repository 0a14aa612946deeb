package dev.holdfast.loadtest.drill;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a table does that loses its rows: they are gone, bookkeeping too, and nobody is told. */
final class HotLoss {
  private HotLoss() {}

  /** Of one session. */
  static void of(DynamoDbClient client, String table, UUID session) {
    client
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("sessionId = :id")
                .projectionExpression("sessionId, itemKey")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(session.toString()))))
        .items()
        .forEach(key -> client.deleteItem(delete -> delete.tableName(table).key(key)));
  }

  /** Of every session. */
  static void ofAll(DynamoDbClient client, String table) {
    List<Map<String, AttributeValue>> keys =
        client
            .scanPaginator(scan ->
                scan.tableName(table)
                    .consistentRead(true)
                    .projectionExpression("sessionId, itemKey"))
            .items()
            .stream()
            .toList();
    keys.forEach(key -> client.deleteItem(delete -> delete.tableName(table).key(key)));
  }
}
