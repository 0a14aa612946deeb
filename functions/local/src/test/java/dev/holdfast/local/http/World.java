package dev.holdfast.local.http;

import dev.holdfast.device.PairingStore;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.local.LeaveNow;
import dev.holdfast.local.SharedStores;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.dynamodb.DynamoPairingStore;
import dev.holdfast.store.dynamodb.DynamoTallies;
import dev.holdfast.store.s3.S3ColdStore;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Both fronts over one table and one bucket of the embedded stores; made once for all tests. */
final class World {
  private static final World INSTANCE = new World();

  private final String table = SharedStores.newTable();
  private final String bucket = SharedStores.newBucket();
  private final StoreWatch watch = new StoreWatch();
  private final ScriptedModel model = new ScriptedModel();
  private final HotStore hot = new DynamoHotStore(SharedStores.dynamoDb(), table);
  private final TallySwitch tallies =
      new TallySwitch(new DynamoTallies(SharedStores.dynamoDb(), table));
  private final PairingStore pairings = new DynamoPairingStore(SharedStores.dynamoDb(), table);
  private final ColdStore cold = new S3ColdStore(SharedStores.s3(), bucket);
  private final HttpFront netty = new NettyFront(context(webFiles()));
  private final HttpFront lambda = new LambdaFront(context(Map.of()));

  private World() {}

  static HttpFront netty() {
    return INSTANCE.netty;
  }

  static HttpFront lambda() {
    return INSTANCE.lambda;
  }

  static List<HttpFront> fronts() {
    return List.of(netty(), lambda());
  }

  static StoreWatch watch() {
    return INSTANCE.watch;
  }

  static ScriptedModel model() {
    return INSTANCE.model;
  }

  static TallySwitch tallies() {
    return INSTANCE.tallies;
  }

  /** The hot store itself, past the watch. */
  static HotStore hot() {
    return INSTANCE.hot;
  }

  private ApplicationContext context(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("micronaut.server.host", "127.0.0.1");
    properties.put("micronaut.server.port", -1);
    return ApplicationContext.builder()
        .banner(false)
        .properties(properties)
        .singletons(
            WatchedStores.hot(hot, watch::around),
            WatchedStores.cold(cold, watch::around),
            pairings,
            tallies,
            model)
        .build()
        .start();
  }

  /** The page's files as the server of one machine serves them, and one beside that it must not. */
  private static Map<String, Object> webFiles() {
    try {
      Path folder = Files.createTempDirectory("holdfast-web-");
      Path web = Files.createDirectory(folder.resolve("dist"));
      Files.writeString(web.resolve("index.html"), "<!doctype html><title>page</title>");
      Files.writeString(web.resolve("sw.js"), "// the service worker");
      Files.writeString(web.resolve("manifest.webmanifest"), "{}");
      Files.writeString(Files.createDirectory(web.resolve("assets")).resolve("page-1.js"), "1;");
      Files.writeString(folder.resolve("secret.txt"), "not-for-the-web");
      return Map.of(
          "micronaut.router.static-resources.web.paths",
          "file:" + web,
          "micronaut.router.static-resources.web.mapping",
          "/**",
          "holdfast.hosts",
          "resume.example",
          "micronaut.server.cors.localhost-pass-through",
          true);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Every row and every file, to be compared with a later look. */
  static Set<String> everything() {
    Set<String> everything = new TreeSet<>();
    for (Map<String, AttributeValue> row :
        SharedStores.dynamoDb()
            .scanPaginator(scan -> scan.tableName(INSTANCE.table).consistentRead(true))
            .items()) {
      everything.add("row " + new TreeMap<>(row));
    }
    everything.addAll(files(""));
    return everything;
  }

  /** Every row and every file of one session. */
  static Set<String> everythingOf(String session) {
    return everything().stream()
        .filter(entry -> entry.contains(session))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> files(String prefix) {
    return SharedStores.s3()
        .listObjectsV2Paginator(list -> list.bucket(INSTANCE.bucket).prefix(prefix))
        .contents()
        .stream()
        .map(file -> "file " + file.key() + " " + file.eTag())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Changes the bytes of a point of history behind everybody's back. */
  static void changePoint(String session, String point, UnaryOperator<byte[]> change) {
    change("history/" + session + "/" + point + ".json", change);
  }

  /** Changes the bytes of {@code latest.json} behind everybody's back. */
  static void changeLatest(String session, UnaryOperator<byte[]> change) {
    change("sessions/" + session + "/latest.json", change);
  }

  private static void change(String key, UnaryOperator<byte[]> change) {
    byte[] bytes =
        SharedStores.s3()
            .getObjectAsBytes(get -> get.bucket(INSTANCE.bucket).key(key))
            .asByteArray();
    SharedStores.s3()
        .putObject(
            put -> put.bucket(INSTANCE.bucket).key(key),
            RequestBody.fromBytes(change.apply(bytes)));
  }

  /** Makes a session leave the hot store as the command does, with a short pause. */
  static String leaves(String session) {
    return LeaveNow.run(INSTANCE.hot, INSTANCE.cold, session);
  }

  /** Empties the hot store of one session, as a lost table would. */
  static void loseHot(String session) {
    SharedStores.dynamoDb()
        .queryPaginator(query ->
            query
                .tableName(INSTANCE.table)
                .keyConditionExpression("sessionId = :id")
                .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(session))))
        .items()
        .forEach(row ->
            SharedStores.dynamoDb()
                .deleteItem(delete ->
                    delete
                        .tableName(INSTANCE.table)
                        .key(
                            Map.of(
                                "sessionId", AttributeValue.fromS(session),
                                "itemKey",
                                    row.getOrDefault("itemKey", AttributeValue.fromS(""))))));
  }
}
