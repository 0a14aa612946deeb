package dev.holdfast.local;

import dev.holdfast.store.AwsClients;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The SDK's clients for the stores in use, over one pool of connections. */
record Clients(
    SdkHttpClient http, DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, S3Client s3)
    implements AutoCloseable {

  static Clients of(Stores stores) {
    SdkHttpClient http = AwsClients.http();
    return new Clients(
        http,
        AwsClients.dynamoDb(stores.dynamoDb(), http),
        AwsClients.dynamoDbStreams(stores.dynamoDb(), http),
        AwsClients.s3(stores.s3(), http));
  }

  @Override
  public void close() {
    s3.close();
    streams.close();
    dynamoDb.close();
    http.close();
  }
}
