package dev.holdfast.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes the SDK's clients, the same for every place: an attempt may take 3 seconds and a call with
 * its retries 9, within the 30 that API Gateway waits.
 */
public final class AwsClients {
  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(9);
  private static final int CONNECTIONS = 100;

  private AwsClients() {}

  /**
   * Where a service is and who calls it.
   *
   * @param endpoint null for AWS itself, or what the SDK's own variables name
   * @param credentials null for the SDK's own chain
   * @param region null for the SDK's own chain
   */
  public record Target(
      @Nullable URI endpoint,
      @Nullable AwsCredentialsProvider credentials,
      @Nullable String region) {
    public static final Target AWS = new Target(null, null, null);

    public static Target at(URI endpoint, String accessKey, String secretKey, String region) {
      return new Target(
          endpoint,
          StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)),
          region);
    }
  }

  public static SdkHttpClient http() {
    return Apache5HttpClient.builder()
        .maxConnections(CONNECTIONS)
        .connectionTimeout(Duration.ofSeconds(2))
        .build();
  }

  public static DynamoDbClient dynamoDb(Target target, SdkHttpClient http) {
    return configure(DynamoDbClient.builder(), target, http).build();
  }

  public static DynamoDbStreamsClient dynamoDbStreams(Target target, SdkHttpClient http) {
    return configure(DynamoDbStreamsClient.builder(), target, http).build();
  }

  /**
   * A named endpoint is addressed by path, since its buckets have no host names of their own, and
   * gets its bodies whole: some emulators refuse a condition before they have read a chunked one,
   * and the answer is lost with the connection.
   */
  public static S3Client s3(Target target, SdkHttpClient http) {
    boolean named = target.endpoint() != null || namedByVariable();
    return configure(S3Client.builder(), target, http)
        .serviceConfiguration(service -> {
          service.pathStyleAccessEnabled(named);
          if (named) {
            service.chunkedEncodingEnabled(false).expectContinueThresholdInBytes(1L);
          }
        })
        .build();
  }

  private static boolean namedByVariable() {
    return System.getenv("AWS_ENDPOINT_URL") != null
        || System.getenv("AWS_ENDPOINT_URL_S3") != null;
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configure(
      B builder, Target target, SdkHttpClient http) {
    builder
        .httpClient(http)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(ATTEMPT)
                .apiCallTimeout(CALL)
                .build());
    if (target.endpoint() != null) {
      builder.endpointOverride(target.endpoint());
    }
    if (target.credentials() != null) {
      builder.credentialsProvider(target.credentials());
    }
    if (target.region() != null) {
      builder.region(Region.of(target.region()));
    }
    return builder;
  }
}
