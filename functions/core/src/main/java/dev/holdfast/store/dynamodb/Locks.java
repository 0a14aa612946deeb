package dev.holdfast.store.dynamodb;

import static dev.holdfast.store.dynamodb.DynamoErrors.call;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.LockChange;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The transactions that put locks on. By hand, since the enhanced client cannot change one
 * attribute of a row and leave the others.
 */
final class Locks {
  private static final Map<String, String> LOCK = Map.of("#lock", Resume.LOCK);

  private final DynamoDbClient client;
  private final String table;

  Locks(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  boolean change(SessionId id, LockChange change) {
    List<TransactWriteItem> parts = new ArrayList<>();
    // While the fence is not HOT, an eviction may be deleting what was just read.
    parts.add(
        check(
            id,
            Notes.FENCE,
            "#state = :hot",
            Map.of("#state", Notes.STATE),
            Map.of(":hot", AttributeValue.fromS(Fence.State.HOT.name()))));
    parts.add(put(id, change.session(), change.seen()));
    change.devices().forEach(device -> parts.add(put(id, device.item(), device.seen())));
    parts.add(copyOf(id, VersionId.LATEST, change.lock()));
    return made(parts);
  }

  void copy(SessionId id, VersionId version, @Nullable String lock) {
    TransactWriteItem asTheSession =
        lock == null
            ? check(id, SessionHead.SESSION, "attribute_not_exists(#lock)", LOCK, Map.of())
            : check(
                id,
                SessionHead.SESSION,
                "#lock = :lock",
                LOCK,
                Map.of(":lock", AttributeValue.fromS(lock)));
    // Where it fails the lock has changed again, and the copy with it.
    boolean _ = made(List.of(asTheSession, copyOf(id, version, lock)));
  }

  private TransactWriteItem copyOf(SessionId id, VersionId version, @Nullable String lock) {
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key(id, version.resumeKey()))
            .conditionExpression("attribute_exists(itemKey)")
            .expressionAttributeNames(LOCK);
    if (lock == null) {
      update.updateExpression("REMOVE #lock");
    } else {
      update
          .updateExpression("SET #lock = :lock")
          .expressionAttributeValues(Map.of(":lock", AttributeValue.fromS(lock)));
    }
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private TransactWriteItem put(SessionId id, Item item, Revision seen) {
    Put.Builder put =
        Put.builder()
            .tableName(table)
            .item(ItemSchema.INSTANCE.itemToMap(new StoredItem(id, item), true));
    if (seen.equals(Revision.NONE)) {
      put.conditionExpression("attribute_not_exists(itemKey)");
    } else {
      put.conditionExpression("rev = :seen")
          .expressionAttributeValues(Map.of(":seen", Conditions.number(seen)));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private TransactWriteItem check(
      SessionId id,
      ItemKey key,
      String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .tableName(table)
            .key(key(id, key))
            .conditionExpression(condition)
            .expressionAttributeNames(names);
    if (!values.isEmpty()) { // an empty map is sent, and refused
      check.expressionAttributeValues(values);
    }
    return TransactWriteItem.builder().conditionCheck(check.build()).build();
  }

  private boolean made(List<TransactWriteItem> parts) {
    try {
      call(() -> client.transactWriteItems(request -> request.transactItems(parts)));
      return true;
    } catch (TransactionCanceledException otherwise) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(SessionId id, ItemKey key) {
    return Map.of(
        ItemSchema.SESSION_ID, AttributeValue.fromS(id.toString()),
        ItemSchema.ITEM_KEY, AttributeValue.fromS(key.value()));
  }
}
