package dev.holdfast.local;

import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The hot store on the DynamoDB that the environment names. */
class NamedDynamoDbTest extends DynamoDbContracts {
  private static final ContractStores STORES = ContractStores.named("DYNAMODB");

  @Override
  protected DynamoDbClient client() {
    return STORES.clients().dynamoDb();
  }

  @AfterAll
  static void tell() {
    STORES.tell(NamedDynamoDbTest.class);
  }
}
