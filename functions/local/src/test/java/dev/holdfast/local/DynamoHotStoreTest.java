package dev.holdfast.local;

import dev.holdfast.contract.HotLeaveContract;
import dev.holdfast.contract.HotLockContract;
import dev.holdfast.contract.HotReadContract;
import dev.holdfast.contract.HotSaveContract;
import dev.holdfast.contract.HotWriteContract;
import dev.holdfast.contract.PairingStoreContract;
import dev.holdfast.device.PairingStore;
import dev.holdfast.session.HotStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.dynamodb.DynamoPairingStore;
import org.junit.jupiter.api.Nested;

/** The hot store on the embedded DynamoDB, over the real wire. */
class DynamoHotStoreTest {
  private static final String TABLE = SharedStores.newTable();
  private static final HotStore STORE =
      new DynamoHotStore(SharedStores.clients().dynamoDb(), TABLE);
  private static final PairingStore PAIRINGS =
      new DynamoPairingStore(SharedStores.clients().dynamoDb(), TABLE);

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

  @Nested
  class Locks extends HotLockContract {
    @Override
    protected HotStore store() {
      return STORE;
    }
  }

  @Nested
  class Pairings extends PairingStoreContract {
    @Override
    protected PairingStore store() {
      return PAIRINGS;
    }
  }
}
