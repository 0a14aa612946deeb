package dev.holdfast.local;

import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.Sequential;
import dev.holdfast.flow.Flows;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The real adapters over the real stores, with a wire between that fails as it is told. */
public final class FaultyStores implements AutoCloseable {
  public static final String TABLE = SharedStores.newTable();
  public static final String BUCKET = SharedStores.newBucket();
  private static final SdkHttpClient WIRE = AwsClients.http();

  /** The same stores over a sound wire. */
  public static final HotStore HOT = new DynamoHotStore(SharedStores.clients().dynamoDb(), TABLE);

  public static final ColdStore COLD = new S3ColdStore(SharedStores.clients().s3(), BUCKET);
  static final Flows FLOWS = flows(HOT, COLD);

  public final FaultyHttpClient wire = new FaultyHttpClient(WIRE);
  final HotStore hot;
  final ColdStore cold;
  final Flows flows;
  private final DynamoDbClient dynamoDb;
  private final S3Client s3;

  private FaultyStores(boolean patient, Duration attempt) {
    Stores stores = SharedStores.stores();
    this.dynamoDb =
        patient
            ? AwsClients.dynamoDb(stores.dynamoDb(), wire)
            : quickDynamoDb(stores.dynamoDb(), attempt);
    this.s3 = patient ? AwsClients.s3(stores.s3(), wire) : quickS3(stores.s3(), attempt);
    this.hot = new DynamoHotStore(dynamoDb, TABLE);
    this.cold = new S3ColdStore(s3, BUCKET);
    this.flows = flows(hot, cold);
  }

  /** Over the product's own clients, which retry as the SDK does. */
  public static FaultyStores withTheProductsClients() {
    return new FaultyStores(true, Duration.ZERO);
  }

  /** Over clients that try twice and at once, for faults that stay. */
  public static FaultyStores thatGiveUpAfter(Duration attempt) {
    return new FaultyStores(false, attempt);
  }

  public DynamoDbClient dynamoDb() {
    return dynamoDb;
  }

  public S3Client s3() {
    return s3;
  }

  private static Flows flows(HotStore hot, ColdStore cold) {
    InstantSource clock = InstantSource.system();
    Ulids ulids = new Ulids(clock, new CountingRandom(new SecureRandom().nextLong()));
    return Flows.over(hot, cold, clock, Sequential.IN_ORDER, ulids);
  }

  private DynamoDbClient quickDynamoDb(Target target, Duration attempt) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint(target))
        .credentialsProvider(Objects.requireNonNull(target.credentials()))
        .region(software.amazon.awssdk.regions.Region.US_EAST_1)
        .httpClient(wire)
        .overrideConfiguration(quick(attempt))
        .build();
  }

  private S3Client quickS3(Target target, Duration attempt) {
    return S3Client.builder()
        .endpointOverride(endpoint(target))
        .credentialsProvider(Objects.requireNonNull(target.credentials()))
        .region(software.amazon.awssdk.regions.Region.US_EAST_1)
        .forcePathStyle(true)
        .serviceConfiguration(
            service -> service.chunkedEncodingEnabled(false).expectContinueThresholdInBytes(1L))
        .httpClient(wire)
        .overrideConfiguration(quick(attempt))
        .build();
  }

  private static URI endpoint(Target target) {
    return Objects.requireNonNull(target.endpoint());
  }

  private static ClientOverrideConfiguration quick(Duration attempt) {
    StandardRetryStrategy twice =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(2)
            .backoffStrategy(BackoffStrategy.retryImmediately())
            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
            .circuitBreakerEnabled(false)
            .build();
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(attempt)
        .retryStrategy(twice)
        .build();
  }

  /** All that is stored of a session anywhere. */
  public static Replica everything(SessionId id) {
    return HOT.partition(id).items().join(cold(id));
  }

  /** What cold holds of a session. */
  public static Replica cold(SessionId id) {
    InstantSource clock = InstantSource.system();
    return new ColdCopies(COLD, clock, new Ulids(clock, () -> 0))
        .read(id)
        .map(ColdCopy::replica)
        .orElse(Replica.EMPTY);
  }

  static Item resume(SessionId id) {
    return HOT.item(id, dev.holdfast.session.VersionId.LATEST.resumeKey()).orElseThrow();
  }

  static Revision revision(SessionId id) {
    return resume(id).revision();
  }

  @Override
  public void close() {
    dynamoDb.close();
    s3.close();
  }
}
