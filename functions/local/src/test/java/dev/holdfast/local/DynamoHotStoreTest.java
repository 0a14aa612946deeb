package dev.holdfast.local;

import dev.holdfast.contract.HotLeaveContract;
import dev.holdfast.contract.HotReadContract;
import dev.holdfast.contract.HotSaveContract;
import dev.holdfast.contract.HotWriteContract;
import dev.holdfast.session.HotStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import org.junit.jupiter.api.Nested;

/** The hot store on the embedded DynamoDB, over the real wire. */
class DynamoHotStoreTest {
  private static final HotStore STORE =
      new DynamoHotStore(SharedStores.clients().dynamoDb(), SharedStores.newTable());

  @Nested
  class Reads extends HotReadContract {
    @Override
    protected HotStore store() {
      return STORE;
    }
  }

  @Nested
  class Saves extends HotSaveContract {
    @Override
    protected HotStore store() {
      return STORE;
    }
  }

  @Nested
  class Writes extends HotWriteContract {
    @Override
    protected HotStore store() {
      return STORE;
    }
  }

  @Nested
  class Leaves extends HotLeaveContract {
    @Override
    protected HotStore store() {
      return STORE;
    }
  }
}
