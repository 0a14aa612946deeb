package dev.holdfast.local.store;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The SDK's own clients, pointed at the embedded stores. */
final class StoreClients {
  private static final int CONNECTIONS = 64;

  private StoreClients() {}

  static S3Client s3(URI endpoint) {
    return s3(endpoint, EmbeddedStores.SECRET_KEY);
  }

  /**
   * Signs a payload whole. One signed in chunks is refused before it has arrived, which the client
   * sees as a broken connection instead of the 412.
   */
  static S3Client s3(URI endpoint, String secretKey) {
    return s3Builder(endpoint, secretKey)
        .serviceConfiguration(
            s3 -> s3.chunkedEncodingEnabled(false).expectContinueThresholdInBytes(1L))
        .build();
  }

  /** Sends a payload while it is being made. */
  static S3Client streamingS3(URI endpoint) {
    return s3Builder(endpoint, EmbeddedStores.SECRET_KEY).build();
  }

  private static S3ClientBuilder s3Builder(URI endpoint, String secretKey) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .region(Region.of(EmbeddedStores.REGION))
        .credentialsProvider(credentials(secretKey))
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS));
  }

  static DynamoDbClient dynamoDb(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(EmbeddedStores.REGION))
        .credentialsProvider(credentials(EmbeddedStores.SECRET_KEY))
        .httpClientBuilder(Apache5HttpClient.builder().maxConnections(CONNECTIONS))
        .build();
  }

  static DynamoDbStreamsClient streams(URI endpoint) {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(EmbeddedStores.REGION))
        .credentialsProvider(credentials(EmbeddedStores.SECRET_KEY))
        .httpClientBuilder(Apache5HttpClient.builder())
        .build();
  }

  private static StaticCredentialsProvider credentials(String secretKey) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(EmbeddedStores.ACCESS_KEY, secretKey));
  }
}
