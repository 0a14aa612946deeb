package dev.holdfast.priming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Just enough of DynamoDB and S3 for a rehearsal, in memory, on a port of this machine: what was
 * put is there, what was not is missing. Knows no condition but that an item exists.
 */
final class RehearsalStores implements AutoCloseable {
  private static final String CONDITION_FAILED =
      "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException";
  private static final byte[] NO_SUCH_KEY =
      xml("<Error><Code>NoSuchKey</Code><Message>missing</Message></Error>");
  private static final byte[] EMPTY_LIST =
      xml("<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>");

  private final JsonMapper json;
  private final HttpServer server;
  private final Map<String, Map<String, Object>> items = new TreeMap<>();
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();

  private RehearsalStores(JsonMapper json, HttpServer server) {
    this.json = json;
    this.server = server;
  }

  static RehearsalStores start(JsonMapper json) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    RehearsalStores stores = new RehearsalStores(json, HttpServer.create(anyPort, 0));
    stores.server.createContext("/", stores::serve);
    stores.server.start();
    return stores;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (target == null) {
        object(exchange, body);
      } else {
        Map<String, Object> request =
            json.readValue(body, Argument.mapOf(String.class, Object.class));
        table(exchange, target.substring(target.indexOf('.') + 1), request);
      }
    }
  }

  private synchronized void table(
      HttpExchange exchange, String operation, Map<String, Object> request) throws IOException {
    Map<String, Object> answer =
        switch (operation) {
          case "GetItem" -> found(items.get(key(request.get("Key"))));
          case "BatchGetItem" -> batch(map(request.get("RequestItems")));
          case "Query", "Scan" -> listed(request);
          case "PutItem" -> put(request.get("Item"));
          case "TransactWriteItems" -> transaction(list(request.get("TransactItems")));
          case "UpdateItem" -> update(request);
          default -> Map.of();
        };
    boolean refused = answer.containsKey("__type");
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    answer(exchange, refused ? 400 : 200, json.writeValueAsBytes(answer));
  }

  private static Map<String, Object> found(@Nullable Map<String, Object> item) {
    return item == null ? Map.of() : Map.of("Item", item);
  }

  private Map<String, Object> batch(Map<String, Object> tables) {
    Map<String, Object> responses = new TreeMap<>();
    tables.forEach((table, keys) -> {
      List<Object> present = new ArrayList<>();
      for (Object key : list(map(keys).get("Keys"))) {
        Map<String, Object> item = items.get(key(key));
        if (item != null) {
          present.add(item);
        }
      }
      responses.put(table, present);
    });
    return Map.of("Responses", responses, "UnprocessedKeys", Map.of());
  }

  /** Whatever the condition names beside the partition is taken for a prefix of the sort key. */
  private Map<String, Object> listed(Map<String, Object> request) {
    List<String> values = new ArrayList<>();
    if (request.get("ExpressionAttributeValues") != null) {
      map(request.get("ExpressionAttributeValues"))
          .values()
          .forEach(value -> values.add(String.valueOf(map(value).get("S"))));
    }
    List<Object> rows = new ArrayList<>();
    items.forEach((key, item) -> {
      String sort = String.valueOf(map(item.get("itemKey")).get("S"));
      if (values.size() < 2 || values.stream().anyMatch(sort::startsWith)) {
        rows.add(item);
      }
    });
    return Map.of("Items", rows, "Count", rows.size(), "ScannedCount", rows.size());
  }

  private Map<String, Object> put(@Nullable Object item) {
    items.put(key(item), map(item));
    return Map.of();
  }

  private Map<String, Object> transaction(List<Object> writes) {
    for (Object write : writes) {
      Object put = map(write).get("Put");
      if (put != null) {
        put(map(put).get("Item"));
      }
    }
    return Map.of();
  }

  private Map<String, Object> update(Map<String, Object> request) {
    boolean refused =
        request.get("ConditionExpression") != null && !items.containsKey(key(request.get("Key")));
    return refused ? Map.of("__type", CONDITION_FAILED, "message", "missing") : Map.of();
  }

  private static String key(@Nullable Object item) {
    return map(map(item).get("sessionId")).get("S") + "/" + map(map(item).get("itemKey")).get("S");
  }

  private void object(HttpExchange exchange, byte[] body) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] stored = objects.get(path);
    exchange.getResponseHeaders().set("ETag", "\"rehearsal\"");
    if (exchange.getRequestMethod().equals("PUT")) {
      objects.put(path, body);
      answer(exchange, 200, new byte[0]);
    } else if (String.valueOf(exchange.getRequestURI().getQuery()).contains("list-type")) {
      answer(exchange, 200, EMPTY_LIST);
    } else if (stored == null) {
      answer(exchange, 404, NO_SUCH_KEY);
    } else {
      answer(exchange, 200, stored);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] xml(String text) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // JSON objects have names for keys
  private static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new UncheckedIOException(new IOException("not an object"));
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return (List<Object>) list;
    }
    throw new UncheckedIOException(new IOException("not a list"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
