package dev.holdfast.local;

import dev.holdfast.session.Lease;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Makes the table and the bucket where they are missing; on AWS that is the stacks' work. */
public final class Provisioning {
  private Provisioning() {}

  public static void table(DynamoDbClient client, String name) {
    try {
      client.createTable(table ->
          table
              .tableName(name)
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(List.of(text("sessionId"), text("itemKey")))
              .keySchema(List.of(key("sessionId", KeyType.HASH), key("itemKey", KeyType.RANGE)))
              .streamSpecification(stream ->
                  stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
      client.waiter().waitUntilTableExists(table -> table.tableName(name));
    } catch (ResourceInUseException exists) {
      // made by an earlier start
    }
    letLeasesExpire(client, name);
  }

  /**
   * DynamoDB Local sometimes forgets what it was told of a table just made, so this looks. Where it
   * does not hold the sweep wakes what a lease would have.
   */
  private static void letLeasesExpire(DynamoDbClient client, String name) {
    for (int attempt = 0; attempt < 5 && !expiring(client, name); attempt++) {
      try {
        client.updateTimeToLive(ttl ->
            ttl.tableName(name)
                .timeToLiveSpecification(
                    expiry -> expiry.enabled(true).attributeName(Lease.EXPIRES_AT)));
      } catch (DynamoDbException already) {
        // told by now, and seen at the next look
      }
    }
  }

  private static boolean expiring(DynamoDbClient client, String name) {
    TimeToLiveStatus status =
        client
            .describeTimeToLive(ttl -> ttl.tableName(name))
            .timeToLiveDescription()
            .timeToLiveStatus();
    return status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING;
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  public static void bucket(S3Client client, String name) {
    try {
      client.createBucket(bucket -> bucket.bucket(name));
    } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException exists) {
      // made by an earlier start
    }
  }
}
