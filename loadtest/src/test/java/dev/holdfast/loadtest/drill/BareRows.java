package dev.holdfast.loadtest.drill;

import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Concurrency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The rows of a session moved by bare calls, 32 at a time: what a benchmark compares with. */
record BareRows(DynamoDbClient client, String table, Concurrency concurrency) {
  private static final int WIDTH = 32;
  private static final Set<String> NOTES = Set.of("fence", "archive", "lease");

  private interface Request {
    void of(Map<String, AttributeValue> row);
  }

  /** All rows, bookkeeping included. */
  List<Map<String, AttributeValue>> all(SessionId id) {
    return client
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("sessionId = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(id.toString())))
                .consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  List<Map<String, AttributeValue>> itemsOf(SessionId id) {
    AttributeValue none = AttributeValue.fromS("");
    return all(id).stream()
        .filter(row -> !NOTES.contains(row.getOrDefault("itemKey", none).s()))
        .toList();
  }

  void put(List<Map<String, AttributeValue>> rows) {
    each(rows, row -> client.putItem(put -> put.tableName(table).item(row)));
  }

  void lose(List<Map<String, AttributeValue>> rows) {
    each(
        rows,
        row -> {
          Map<String, AttributeValue> key = new TreeMap<>(row);
          key.keySet().retainAll(List.of("sessionId", "itemKey"));
          client.deleteItem(delete -> delete.tableName(table).key(key));
        });
  }

  private void each(List<Map<String, AttributeValue>> rows, Request request) {
    List<Callable<Boolean>> requests = new ArrayList<>();
    for (Map<String, AttributeValue> row : rows) {
      requests.add(() -> {
        request.of(row);
        return true;
      });
    }
    concurrency.all(requests, WIDTH);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
