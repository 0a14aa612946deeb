package dev.holdfast.local;

import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The hot store on LocalStack. */
class LocalStackDynamoDbTest extends DynamoDbContracts {
  private static final ContractStores STORES = ContractStores.localStack();

  @Override
  protected DynamoDbClient client() {
    return STORES.clients().dynamoDb();
  }

  @AfterAll
  static void tell() {
    STORES.tell(LocalStackDynamoDbTest.class);
  }
}
