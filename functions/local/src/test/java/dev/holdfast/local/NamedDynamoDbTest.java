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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The hot store on the DynamoDB that the environment names. */
class NamedDynamoDbTest {
  private static final NamedStores STORES = NamedStores.dynamoDb();
  private static final String TABLE = "holdfast-test-" + UUID.randomUUID();
  private static @Nullable HotStore store;

  private static synchronized HotStore named() {
    DynamoDbClient client = STORES.clients().dynamoDb();
    if (store == null) {
      Provisioning.table(client, TABLE);
      store = new DynamoHotStore(client, TABLE);
    }
    return store;
  }

  @AfterAll
  static void end() {
    if (store != null) {
      STORES.clients().dynamoDb().deleteTable(table -> table.tableName(TABLE));
    }
    STORES.tell();
  }

  @Nested
  class Reads extends HotReadContract {
    @Override
    protected HotStore store() {
      return named();
    }
  }

  @Nested
  class Saves extends HotSaveContract {
    @Override
    protected HotStore store() {
      return named();
    }
  }

  @Nested
  class Writes extends HotWriteContract {
    @Override
    protected HotStore store() {
      return named();
    }
  }

  @Nested
  class Leaves extends HotLeaveContract {
    @Override
    protected HotStore store() {
      return named();
    }
  }

  @Nested
  class Locks extends HotLockContract {
    @Override
    protected HotStore store() {
      return named();
    }
  }

  @Nested
  class Pairings extends PairingStoreContract {
    @Override
    protected PairingStore store() {
      HotStore _ = named();
      return new DynamoPairingStore(STORES.clients().dynamoDb(), TABLE);
    }
  }
}
