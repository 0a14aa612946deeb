package dev.holdfast.store.dynamodb;

import static dev.holdfast.store.dynamodb.DynamoErrors.call;

import dev.holdfast.device.Label;
import dev.holdfast.device.Pairing;
import dev.holdfast.device.PairingStore;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import dev.holdfast.session.KeyHash;
import dev.holdfast.session.Lease;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Codes as rows of the table. All of them end by its TTL, and none belongs to a session's map. */
public final class DynamoPairingStore implements PairingStore {
  private static final ItemKey CODE = new ItemKey("pairing#code");
  private static final ItemKey LAST = new ItemKey("pairing#last");

  private static final String HASH = "hash";
  private static final String SESSION = "session";
  private static final String ASKER = "asker";
  private static final String LABEL = "label";
  private static final String DEVICE = "device";
  private static final String CLAIMER = "claimer";
  private static final String ENDS_AT = "endsAt";

  private final DynamoDbClient client;
  private final String table;

  public DynamoPairingStore(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean put(String hash, Pairing pairing) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put(HASH, Value.of(hash));
    fields.put(SESSION, Value.of(pairing.session().toString()));
    fields.put(ASKER, Value.of(pairing.asker().hex()));
    if (pairing.label() != null) {
      fields.put(LABEL, Value.of(pairing.label().text()));
    }
    if (pairing.device() != null) {
      fields.put(DEVICE, Value.of(pairing.device()));
    }
    fields.put(ENDS_AT, Value.of(pairing.expiresAt().toEpochMilli()));
    fields.put(Lease.EXPIRES_AT, DigestKeys.seconds(pairing.expiresAt()));
    StoredItem row =
        new StoredItem(DigestKeys.partition(hash), Item.of(CODE, Revision.NONE, fields));
    return onCondition(() ->
        client.putItem(put ->
            put.tableName(table)
                .item(ItemSchema.INSTANCE.itemToMap(row, true))
                .conditionExpression("attribute_not_exists(itemKey)")));
  }

  @Override
  public Optional<Pairing> find(String hash) {
    Map<String, AttributeValue> found =
        call(() ->
            client
                .getItem(get ->
                    get.tableName(table).key(DigestKeys.key(hash, CODE)).consistentRead(true))
                .item());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Item item = ItemSchema.INSTANCE.mapToItem(found).item();
    if (!hash.equals(item.text(HASH))) {
      return Optional.empty(); // another code whose digest begins alike
    }
    String label = item.text(LABEL);
    return Optional.of(
        new Pairing(
            SessionId.parse(item.text(SESSION, "")).orElseThrow(),
            new KeyHash(item.text(ASKER, "")),
            label == null ? null : new Label(label),
            item.text(DEVICE),
            Instant.ofEpochMilli(item.number(ENDS_AT, 0)),
            KeyHash.parse(item.text(CLAIMER, "")).orElse(null)));
  }

  @Override
  public boolean claim(String hash, KeyHash claimer, Instant now) {
    return onCondition(() ->
        client.updateItem(update ->
            update
                .tableName(table)
                .key(DigestKeys.key(hash, CODE))
                .updateExpression("SET #claimer = :claimer")
                .conditionExpression(
                    "#hash = :hash AND #endsAt > :now"
                        + " AND (attribute_not_exists(#claimer) OR #claimer = :claimer)")
                .expressionAttributeNames(
                    Map.of("#claimer", CLAIMER, "#hash", HASH, "#endsAt", ENDS_AT))
                .expressionAttributeValues(
                    Map.of(
                        ":claimer", AttributeValue.fromS(claimer.hex()),
                        ":hash", AttributeValue.fromS(hash),
                        ":now", AttributeValue.fromN(Long.toString(now.toEpochMilli()))))));
  }

  @Override
  public void remove(String hash) {
    call(
        () -> client.deleteItem(delete -> delete.tableName(table).key(DigestKeys.key(hash, CODE))));
  }

  @Override
  public Optional<String> replaceLast(SessionId id, String hash, Instant expiresAt) {
    Item item =
        Item.of(
            LAST,
            Revision.NONE,
            Map.of(HASH, Value.of(hash), Lease.EXPIRES_AT, DigestKeys.seconds(expiresAt)));
    Map<String, AttributeValue> before =
        call(() ->
            client
                .putItem(put ->
                    put.tableName(table)
                        .item(ItemSchema.INSTANCE.itemToMap(new StoredItem(id, item), true))
                        .returnValues(ReturnValue.ALL_OLD))
                .attributes());
    return Optional.ofNullable(before.get(HASH)).map(AttributeValue::s);
  }

  private static boolean onCondition(Runnable write) {
    try {
      return call(() -> {
        write.run();
        return true;
      });
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }
}
