package dev.holdfast.store.dynamodb;

import static dev.holdfast.store.dynamodb.Conditions.ABSENT;
import static dev.holdfast.store.dynamodb.Conditions.condition;
import static dev.holdfast.store.dynamodb.DynamoErrors.call;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Device;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Lease;
import dev.holdfast.session.LockChange;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveAttempt;
import dev.holdfast.session.SaveCommand;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.TurnPage;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The hot store as one DynamoDB table: partition key {@code sessionId}, sort key {@code itemKey}.
 */
public final class DynamoHotStore implements HotStore {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final DynamoDbTable<StoredItem> table;
  private final Transactions transactions;
  private final Locks locks;

  public DynamoHotStore(DynamoDbClient client, String tableName) {
    this.client = client;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions().build();
    this.table = enhanced.table(tableName, ItemSchema.INSTANCE);
    this.transactions = new Transactions(enhanced, table);
    this.locks = new Locks(client, tableName);
  }

  @Override
  public SessionHead head(SessionId id, VersionId version) {
    List<ItemKey> keys =
        List.of(Notes.FENCE, SessionHead.SESSION, version.resumeKey(), Notes.ARCHIVE);
    ReadBatch.Builder<StoredItem> batch =
        ReadBatch.builder(StoredItem.class).mappedTableResource(table);
    keys.forEach(key -> batch.addGetItem(get(id, key)));
    Map<ItemKey, Item> found = new TreeMap<>();
    call(() ->
            enhanced
                .batchGetItem(request -> request.readBatches(batch.build()))
                .resultsForTable(table)
                .stream()
                .map(StoredItem::item)
                .toList())
        .forEach(item -> found.put(item.key(), item));
    return new SessionHead(
        Notes.fence(found.get(Notes.FENCE)),
        found.get(SessionHead.SESSION),
        found.get(version.resumeKey()),
        Notes.archive(found.get(Notes.ARCHIVE)));
  }

  @Override
  public TurnPage turns(SessionId id, VersionId version, @Nullable String before, int limit) {
    String prefix = version.turnPrefix();
    QueryConditional range =
        before == null
            ? QueryConditional.sortBeginsWith(key(id, prefix))
            : QueryConditional.sortBetween(key(id, prefix), key(id, prefix + before));
    Iterator<Page<StoredItem>> pages =
        table
            .query(query ->
                query
                    .queryConditional(range)
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(limit + 2))
            .iterator();
    List<Item> newestFirst = new ArrayList<>();
    while (true) {
      Page<StoredItem> page = call(pages::next);
      page.items().stream()
          .map(StoredItem::item)
          .filter(item -> !item.key().value().equals(prefix + before))
          .forEach(newestFirst::add);
      TurnPage turns = TurnPage.backwards(newestFirst, limit, page.lastEvaluatedKey() != null);
      // A page of tombstones only would leave the reader without a cursor to what is older.
      if (!turns.turns().isEmpty() || !turns.older()) {
        return turns;
      }
    }
  }

  @Override
  public Optional<Item> item(SessionId id, ItemKey key) {
    return Optional.ofNullable(call(() -> table.getItem(get(id, key)))).map(StoredItem::item);
  }

  @Override
  public HotPartition partition(SessionId id) {
    QueryConditional all =
        QueryConditional.keyEqualTo(Key.builder().partitionValue(id.toString()).build());
    List<Item> items =
        call(() ->
            table.query(query -> query.queryConditional(all).consistentRead(true)).items().stream()
                .map(StoredItem::item)
                .toList());
    Map<ItemKey, Item> byKey = Replica.of(items).items();
    return new HotPartition(
        Notes.fence(byKey.get(Notes.FENCE)),
        Notes.archive(byKey.get(Notes.ARCHIVE)),
        Lease.of(byKey.get(Lease.KEY)),
        Replica.of(items.stream().filter(item -> item.key().inMap()).toList()));
  }

  @Override
  public SaveAttempt save(SessionId id, SaveCommand command) {
    try {
      call(() -> client.updateItem(SaveExpression.request(table.tableName(), id, command)));
      return new SaveAttempt.Written();
    } catch (ConditionalCheckFailedException refused) {
      return new SaveAttempt.Refused(
          refused.hasItem() && !refused.item().isEmpty()
              ? new Resume(table.tableSchema().mapToItem(refused.item()).item())
              : null);
    }
  }

  @Override
  public boolean create(SessionId id, Fence fence, List<Item> items) {
    return transactions.create(id, fence, items);
  }

  @Override
  public boolean moveFence(SessionId id, @Nullable Fence seen, Fence next) {
    Expression asSeen = seen == null ? ABSENT : Conditions.fence(seen.state(), seen.generation());
    return put(id, Notes.item(next), asSeen);
  }

  @Override
  public void putUnlessNewer(SessionId id, Item item) {
    // At an equal revision the caller's join has decided which of the two contents stands.
    put(
        id,
        item,
        condition(
            "attribute_not_exists(itemKey) OR rev <= :rev",
            Map.of(":rev", Conditions.number(item.revision()))));
  }

  @Override
  public boolean replace(SessionId id, Item item, Revision seen) {
    return put(id, item, condition("rev = :seen", Map.of(":seen", Conditions.number(seen))));
  }

  @Override
  public AppendResult append(SessionId id, List<Item> items, @Nullable String lock) {
    return transactions.append(id, items, lock);
  }

  @Override
  public List<Device> devices(SessionId id) {
    QueryConditional all = QueryConditional.sortBeginsWith(key(id, Device.PREFIX));
    return call(() ->
        table.query(query -> query.queryConditional(all).consistentRead(true)).items().stream()
            .map(row -> new Device(row.item()))
            .toList());
  }

  @Override
  public boolean changeLock(SessionId id, LockChange change) {
    return locks.change(id, change);
  }

  @Override
  public void copyLock(SessionId id, VersionId version, @Nullable String lock) {
    locks.copy(id, version, lock);
  }

  @Override
  public void note(SessionId id, ArchiveNote note) {
    StoredItem row = new StoredItem(id, Notes.item(note));
    call(() -> table.updateItem(update -> update.item(row)));
  }

  @Override
  public void renewLease(SessionId id, Instant endsAt) {
    // A lease that says when to go on with leaving is needed until then.
    Expression notLeaving =
        condition("attribute_not_exists(#leaving)", Map.of(), Map.of("#leaving", Lease.LEAVING));
    boolean _ = put(id, new Lease(endsAt, false).item(), notLeaving);
  }

  @Override
  public void putLease(SessionId id, Lease lease) {
    StoredItem row = new StoredItem(id, lease.item());
    call(() -> {
      table.putItem(row);
      return true;
    });
  }

  @Override
  public Removal remove(SessionId id, Revision generation, List<Item> items) {
    return transactions.remove(id, generation, items);
  }

  @Override
  public boolean forget(SessionId id, Revision generation) {
    return transactions.forget(id, generation);
  }

  @Override
  public void scan(Consumer<Summary> each) {
    Summaries summaries = new Summaries(each);
    call(() -> {
      table
          .scan(scan ->
              scan.addAttributeToProject(ItemSchema.SESSION_ID)
                  .addAttributeToProject(ItemSchema.ITEM_KEY)
                  .addAttributeToProject(ItemSchema.REV)
                  .addAttributeToProject(Notes.WHOLE_AT)
                  .addAttributeToProject(Notes.STATE)
                  .addAttributeToProject(Notes.FILLED_AT)
                  .addAttributeToProject(Lease.EXPIRES_AT)
                  .addAttributeToProject(Lease.LEAVING))
          .items()
          .forEach(summaries::add);
      return true;
    });
    summaries.end();
  }

  @Override
  public void probe() {
    call(() -> client.describeTable(request -> request.tableName(table.tableName())));
  }

  private boolean put(SessionId id, Item item, Expression condition) {
    try {
      call(() -> {
        table.putItem(put -> put.item(new StoredItem(id, item)).conditionExpression(condition));
        return true;
      });
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  private static GetItemEnhancedRequest get(SessionId id, ItemKey key) {
    return GetItemEnhancedRequest.builder().key(key(id, key.value())).consistentRead(true).build();
  }

  private static Key key(SessionId id, String itemKey) {
    return Key.builder().partitionValue(id.toString()).sortValue(itemKey).build();
  }
}
