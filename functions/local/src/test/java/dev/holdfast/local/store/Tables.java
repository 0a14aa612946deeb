package dev.holdfast.local.store;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Tables with a stream, as Holdfast has them. */
final class Tables {
  private static final AttributeDefinition ID =
      AttributeDefinition.builder()
          .attributeName("id")
          .attributeType(ScalarAttributeType.S)
          .build();
  private static final KeySchemaElement KEY =
      KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();

  private Tables() {}

  /** Partition key {@code id}; answers the stream's ARN. */
  static String create(DynamoDbClient dynamoDb, String name) {
    return dynamoDb
        .createTable(table ->
            table
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(ID)
                .keySchema(KEY)
                .streamSpecification(stream ->
                    stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
        .tableDescription()
        .latestStreamArn();
  }
}
