package dev.holdfast.local;

import dev.holdfast.contract.HotLeaveContract;
import dev.holdfast.contract.HotLockContract;
import dev.holdfast.contract.HotReadContract;
import dev.holdfast.contract.HotSaveContract;
import dev.holdfast.contract.HotWriteContract;
import dev.holdfast.contract.PairingStoreContract;
import dev.holdfast.contract.TalliesContract;
import dev.holdfast.device.PairingStore;
import dev.holdfast.limit.Tallies;
import dev.holdfast.session.HotStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.dynamodb.DynamoPairingStore;
import dev.holdfast.store.dynamodb.DynamoTallies;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All that the domain asks of a DynamoDB, on one of them, over the real wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DynamoDbContracts {
  private final String table = "holdfast-test-" + UUID.randomUUID();
  private @Nullable HotStore store;

  /** Skips the test where there is no such DynamoDB. */
  protected abstract DynamoDbClient client();

  private synchronized HotStore hot() {
    DynamoDbClient client = client();
    if (store == null) {
      Provisioning.table(client, table);
      store = new DynamoHotStore(client, table);
    }
    return store;
  }

  @AfterAll
  void end() {
    if (store != null) {
      client().deleteTable(delete -> delete.tableName(table));
    }
  }

  @Nested
  class Reads extends HotReadContract {
    @Override
    protected HotStore store() {
      return hot();
    }
  }

  @Nested
  class Saves extends HotSaveContract {
    @Override
    protected HotStore store() {
      return hot();
    }
  }

  @Nested
  class Writes extends HotWriteContract {
    @Override
    protected HotStore store() {
      return hot();
    }
  }

  @Nested
  class Leaves extends HotLeaveContract {
    @Override
    protected HotStore store() {
      return hot();
    }
  }

  @Nested
  class Locks extends HotLockContract {
    @Override
    protected HotStore store() {
      return hot();
    }
  }

  @Nested
  class Pairings extends PairingStoreContract {
    @Override
    protected PairingStore store() {
      HotStore _ = hot();
      return new DynamoPairingStore(client(), table);
    }
  }

  @Nested
  class Sums extends TalliesContract {
    @Override
    protected Tallies tallies() {
      HotStore _ = hot();
      return new DynamoTallies(client(), table);
    }
  }
}
