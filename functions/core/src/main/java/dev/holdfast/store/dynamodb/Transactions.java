package dev.holdfast.store.dynamodb;

import static dev.holdfast.store.dynamodb.Conditions.ABSENT;
import static dev.holdfast.store.dynamodb.Conditions.condition;
import static dev.holdfast.store.dynamodb.Conditions.unlocked;
import static dev.holdfast.store.dynamodb.DynamoErrors.call;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore.AppendResult;
import dev.holdfast.session.HotStore.Removal;
import dev.holdfast.session.Lease;
import dev.holdfast.session.SessionHead;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The writes that touch several rows of a session, all or none. */
final class Transactions {
  private final DynamoDbEnhancedClient client;
  private final DynamoDbTable<StoredItem> table;

  Transactions(DynamoDbEnhancedClient client, DynamoDbTable<StoredItem> table) {
    this.client = client;
    this.table = table;
  }

  boolean create(SessionId id, Fence fence, List<Item> items) {
    TransactWriteItemsEnhancedRequest.Builder request = TransactWriteItemsEnhancedRequest.builder();
    putAbsent(request, id, Notes.item(fence));
    items.forEach(item -> putAbsent(request, id, item));
    return transact(request.build()).isEmpty();
  }

  AppendResult append(SessionId id, List<Item> items, @Nullable String lock) {
    TransactWriteItemsEnhancedRequest.Builder request = TransactWriteItemsEnhancedRequest.builder();
    // While the fence is not HOT, an eviction may be deleting what was just read.
    request.addConditionCheck(
        table,
        check(
            id,
            Notes.FENCE,
            condition(
                "#state = :hot",
                Map.of(":hot", AttributeValue.fromS(Fence.State.HOT.name())),
                Map.of("#state", Notes.STATE))));
    request.addConditionCheck(table, check(id, SessionHead.SESSION, unlocked(lock)));
    items.forEach(item -> putAbsent(request, id, item));
    List<CancellationReason> reasons = transact(request.build());
    if (reasons.isEmpty()) {
      return AppendResult.APPENDED;
    }
    if (failed(reasons.get(0)) || (failed(reasons.get(1)) && !reasons.get(1).hasItem())) {
      return AppendResult.NOT_HOT;
    }
    return failed(reasons.get(1)) ? AppendResult.LOCKED : AppendResult.EXISTS;
  }

  Removal remove(SessionId id, Revision generation, List<Item> items) {
    TransactWriteItemsEnhancedRequest.Builder request = ifLeft(id, generation);
    for (Item item : items) {
      // What was written again since it was verified stays. What is gone already need not go.
      Expression asVerified =
          condition(
              "attribute_not_exists(itemKey) OR rev = :rev",
              Map.of(":rev", Conditions.number(item.revision())));
      delete(request, id, item.key(), asVerified);
    }
    List<CancellationReason> reasons = transact(request.build());
    if (reasons.isEmpty()) {
      return new Removal.Removed();
    }
    if (failed(reasons.getFirst())) {
      return new Removal.Stopped();
    }
    Set<ItemKey> changed = new TreeSet<>();
    for (int number = 0; number < items.size(); number++) {
      if (failed(reasons.get(number + 1))) {
        changed.add(items.get(number).key());
      }
    }
    return new Removal.Changed(changed);
  }

  boolean forget(SessionId id, Revision generation) {
    TransactWriteItemsEnhancedRequest.Builder request = ifLeft(id, generation);
    delete(request, id, Notes.ARCHIVE, null);
    delete(request, id, Lease.KEY, null);
    return transact(request.build()).isEmpty();
  }

  /** Only while the session is out: whoever brings it back has moved the fence before. */
  private TransactWriteItemsEnhancedRequest.Builder ifLeft(SessionId id, Revision generation) {
    return TransactWriteItemsEnhancedRequest.builder()
        .addConditionCheck(
            table, check(id, Notes.FENCE, Conditions.fence(Fence.State.COLD, generation)));
  }

  private void delete(
      TransactWriteItemsEnhancedRequest.Builder request,
      SessionId id,
      ItemKey key,
      @Nullable Expression condition) {
    request.addDeleteItem(
        table,
        TransactDeleteItemEnhancedRequest.builder()
            .key(key(id, key))
            .conditionExpression(condition)
            .build());
  }

  private void putAbsent(
      TransactWriteItemsEnhancedRequest.Builder request, SessionId id, Item item) {
    request.addPutItem(
        table,
        TransactPutItemEnhancedRequest.builder(StoredItem.class)
            .item(new StoredItem(id, item))
            .conditionExpression(ABSENT)
            .build());
  }

  /** Empty when the transaction was made, else a reason for each of its parts. */
  private List<CancellationReason> transact(TransactWriteItemsEnhancedRequest request) {
    try {
      return call(() -> {
        client.transactWriteItems(request);
        return List.of();
      });
    } catch (TransactionCanceledException cancelled) {
      return List.copyOf(cancelled.cancellationReasons());
    }
  }

  private static boolean failed(CancellationReason reason) {
    return DynamoErrors.CONDITION_FAILED.equals(reason.code());
  }

  private static ConditionCheck<StoredItem> check(SessionId id, ItemKey key, Expression condition) {
    return ConditionCheck.builder()
        .key(key(id, key))
        .conditionExpression(condition)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private static Key key(SessionId id, ItemKey key) {
    return Key.builder().partitionValue(id.toString()).sortValue(key.value()).build();
  }
}
