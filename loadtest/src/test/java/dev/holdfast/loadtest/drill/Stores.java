package dev.holdfast.loadtest.drill;

import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopy;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Both stores of one machine, past whatever server works on them. */
record Stores(SdkHttpClient http, DynamoDbClient dynamoDb, S3Client s3) implements AutoCloseable {
  /** As the server of one machine names them. */
  static final String TABLE = "holdfast-sessions";

  static final String BUCKET = "holdfast-snapshots";

  static Stores at(URI dynamoDb, URI s3) {
    SdkHttpClient http = AwsClients.http();
    return new Stores(
        http, AwsClients.dynamoDb(target(dynamoDb), http), AwsClients.s3(target(s3), http));
  }

  private static Target target(URI endpoint) {
    return Target.at(
        Loopback.only(endpoint),
        EmbeddedStores.ACCESS_KEY,
        EmbeddedStores.SECRET_KEY,
        EmbeddedStores.REGION);
  }

  HotStore hot() {
    return new DynamoHotStore(dynamoDb, TABLE);
  }

  ColdStore cold() {
    return new S3ColdStore(s3, BUCKET);
  }

  /** What cold holds of a session; nothing, if cold says so. */
  Replica coldCopy(SessionId id) {
    InstantSource clock = InstantSource.system();
    return new ColdCopies(cold(), clock, new Ulids(clock, () -> 0))
        .read(id)
        .map(ColdCopy::replica)
        .orElse(Replica.EMPTY);
  }

  @Override
  public void close() {
    s3.close();
    dynamoDb.close();
    http.close();
  }
}
