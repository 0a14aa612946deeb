package dev.holdfast.loadtest;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.lambda.HttpApiHandler;
import dev.holdfast.local.Provisioning;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.session.KeyHash;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Saves and loads an 8 KB resume with 20 turns of chat, one call after another, through the Lambda
 * handler and through HTTP, beside bare calls of the same SDK clients on the same stores. Blocks of
 * all take turns, so that the machine's moods fall on all alike. The CPU is this process's, without
 * the stores, which run in their own.
 */
public final class SessionBenchmark {
  private static final String TABLE = "bench";
  private static final String BUCKET = "bench";
  private static final String SESSION = UUID.randomUUID().toString();
  private static final String LOCKED = UUID.randomUUID().toString();
  private static final String KEY = "k".repeat(43);
  private static final int WARM = 600;
  private static final int BLOCKS = 10;
  private static final int BLOCK = 100;
  private static final String TEXT = text();

  private final DynamoDbClient dynamoDb;
  private final S3Client s3;
  private final HttpApiHandler handler;
  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();
  private int edits;

  private SessionBenchmark(DynamoDbClient dynamoDb, S3Client s3, HttpApiHandler handler, URI url) {
    this.dynamoDb = dynamoDb;
    this.s3 = s3;
    this.handler = handler;
    this.url = url;
  }

  public static void main(String[] args) throws Exception {
    try (StoresProcess stores = StoresProcess.start();
        SdkHttpClient pool = AwsClients.http();
        DynamoDbClient dynamoDb = AwsClients.dynamoDb(target(stores.dynamoDb()), pool);
        S3Client s3 = AwsClients.s3(target(stores.s3()), pool)) {
      Provisioning.table(dynamoDb, TABLE);
      Provisioning.bucket(s3, BUCKET);
      try (ApplicationContext context =
          ApplicationContext.builder()
              .properties(
                  Map.of(
                      "holdfast.table", TABLE,
                      "holdfast.bucket", BUCKET,
                      "micronaut.server.port", -1))
              .singletons(pool, dynamoDb, s3)
              .start()) {
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        new SessionBenchmark(dynamoDb, s3, new HttpApiHandler(context), server.getURI()).run();
      }
    }
    System.exit(0);
  }

  private static Target target(URI endpoint) {
    return Target.at(
        endpoint, EmbeddedStores.ACCESS_KEY, EmbeddedStores.SECRET_KEY, EmbeddedStores.REGION);
  }

  private void run() throws Exception {
    event("PUT", "/api/resume/" + SESSION, save());
    for (int i = 0; i < 20; i++) {
      event(
          "POST",
          "/api/chat",
          "{\"sessionId\":\"" + SESSION + "\",\"message\":\"How long is it? " + i + "\"}");
    }
    event(
        "POST",
        "/api/session/" + LOCKED + "/devices",
        "{\"label\":\"bench\",\"keyHash\":\"" + KeyHash.ofKey(KEY).hex() + "\"}");
    Measured update = new Measured("bare UpdateItem (8 KB deflated)", this::updateItem);
    Measured query = new Measured("bare Query (20 turns)", this::query);
    Measured put = new Measured("bare PutObject (8 KB)", this::putObject);
    Measured get = new Measured("bare GetObject (8 KB)", this::getObject);
    Measured saveHandler =
        new Measured("save, handler", () -> event("PUT", "/api/resume/" + SESSION, save()));
    Measured saveLocked =
        new Measured(
            "save to a locked session, handler",
            () -> event("PUT", "/api/resume/" + LOCKED, save()));
    Measured loadHandler =
        new Measured("load, handler", () -> event("GET", "/api/session/" + SESSION, null));
    Measured saveHttp = new Measured("save, HTTP", () -> request("PUT", "/api/resume/" + SESSION));
    Measured loadHttp = new Measured("load, HTTP", () -> request("GET", "/api/session/" + SESSION));
    Measured snapshot =
        new Measured("snapshot, handler", () -> event("POST", "/api/snapshot/" + SESSION, null));
    List<Measured> all =
        List.of(
            update,
            saveHandler,
            saveLocked,
            saveHttp,
            query,
            loadHandler,
            loadHttp,
            put,
            get,
            snapshot);
    for (Measured measured : all) {
      measured.warm(WARM);
    }
    for (int block = 0; block < BLOCKS; block++) {
      for (Measured measured : all) {
        measured.block(BLOCK);
      }
    }
    System.out.printf(
        "%n%d calls of each, one at a time; × is over the bare call above%n", BLOCKS * BLOCK);
    Measured.printHeader();
    update.print(update);
    saveHandler.print(update);
    saveLocked.print(update);
    saveHttp.print(update);
    query.print(query);
    loadHandler.print(query);
    loadHttp.print(query);
    put.print(put);
    get.print(get);
    snapshot.print(put);
  }

  private String save() {
    return "{\"text\":\"" + TEXT + ++edits + "\",\"device\":\"bench\"}";
  }

  private void event(String method, String path, @Nullable String body) {
    RequestContext context =
        RequestContext.builder()
            .withStage("$default")
            .withRequestId("bench-request")
            .withHttp(RequestContext.Http.builder().withMethod(method).withPath(path).build())
            .build();
    APIGatewayV2HTTPResponse response =
        handler.handleRequest(
            APIGatewayV2HTTPEvent.builder()
                .withRequestContext(context)
                .withHeaders(Map.of("content-type", "application/json", "x-session-key", KEY))
                .withBody(body)
                .build(),
            null);
    if (response.getStatusCode() / 100 != 2) {
      throw new IllegalStateException(method + " " + path + ": " + response.getBody());
    }
  }

  private void request(String method, String path) throws Exception {
    HttpRequest.BodyPublisher body =
        method.equals("PUT")
            ? HttpRequest.BodyPublishers.ofString(save())
            : HttpRequest.BodyPublishers.noBody();
    HttpResponse<byte[]> response =
        http.send(
            HttpRequest.newBuilder(url.resolve(path))
                .method(method, body)
                .header("Content-Type", "application/json")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(method + " " + path + ": " + response.statusCode());
    }
  }

  private void updateItem() {
    byte[] deflated = Texts.deflate(TEXT + ++edits);
    dynamoDb.updateItem(update ->
        update
            .tableName(TABLE)
            .key(key("bare", "resume"))
            .updateExpression("SET #text = :text, rev = :rev")
            .expressionAttributeNames(Map.of("#text", "text"))
            .expressionAttributeValues(
                Map.of(
                    ":text",
                    AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(deflated)),
                    ":rev",
                    AttributeValue.fromN(String.valueOf(edits)))));
  }

  private void query() {
    dynamoDb.query(query ->
        query
            .tableName(TABLE)
            .consistentRead(true)
            .keyConditionExpression("sessionId = :id AND begins_with(itemKey, :chat)")
            .expressionAttributeValues(
                Map.of(
                    ":id", AttributeValue.fromS(SESSION), ":chat", AttributeValue.fromS("chat#"))));
  }

  private void putObject() {
    s3.putObject(
        put -> put.bucket(BUCKET).key("bare/latest.json"),
        RequestBody.fromBytes(TEXT.getBytes(StandardCharsets.UTF_8)));
  }

  private void getObject() {
    s3.getObjectAsBytes(get -> get.bucket(BUCKET).key("bare/latest.json"));
  }

  private static Map<String, AttributeValue> key(String session, String item) {
    return Map.of(
        "sessionId", AttributeValue.fromS(session), "itemKey", AttributeValue.fromS(item));
  }

  private static String text() {
    return Texts.resume(8 << 10);
  }
}
