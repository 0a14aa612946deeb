package dev.holdfast.local;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The hot store on the embedded DynamoDB. */
class DynamoHotStoreTest extends DynamoDbContracts {
  @Override
  protected DynamoDbClient client() {
    return SharedStores.dynamoDb();
  }
}
