package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.AttributeValueType;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableMetadata;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a row of the table is an item: every attribute of whatever type is kept, known or not. */
final class ItemSchema implements TableSchema<StoredItem> {
  static final String SESSION_ID = "sessionId";
  static final String ITEM_KEY = "itemKey";
  static final String REV = "rev";
  static final String DELETED = "deleted";

  static final ItemSchema INSTANCE = new ItemSchema();

  private static final List<String> OWN = List.of(SESSION_ID, ITEM_KEY, REV, DELETED);

  private final TableMetadata metadata =
      StaticTableMetadata.builder()
          .addIndexPartitionKey(TableMetadata.primaryIndexName(), SESSION_ID, AttributeValueType.S)
          .addIndexSortKey(TableMetadata.primaryIndexName(), ITEM_KEY, AttributeValueType.S)
          .build();

  @Override
  public StoredItem mapToItem(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> expanded = Compression.expand(attributes);
    TreeMap<String, Value> fields = new TreeMap<>(Attributes.toValues(expanded));
    OWN.forEach(fields::remove);
    AttributeValue rev = attributes.get(REV);
    AttributeValue deleted = attributes.get(DELETED);
    Item item =
        new Item(
            new ItemKey(required(attributes, ITEM_KEY)),
            rev == null ? Revision.NONE : revision(rev.n()),
            deleted != null && Boolean.TRUE.equals(deleted.bool()),
            fields);
    String id = required(attributes, SESSION_ID);
    return new StoredItem(
        SessionId.parse(id).orElseThrow(() -> new IllegalStateException("row of no session")),
        item);
  }

  /** A number may come back in another form than it was written in: 200 as 2E+2. */
  private static Revision revision(String number) {
    return new Revision(new BigDecimal(number).longValueExact());
  }

  private static String required(Map<String, AttributeValue> attributes, String name) {
    AttributeValue attribute = attributes.get(name);
    if (attribute == null) {
      throw new IllegalStateException("row without " + name);
    }
    return attribute.s();
  }

  @Override
  public Map<String, AttributeValue> itemToMap(StoredItem stored, boolean ignoreNulls) {
    Item item = stored.item();
    Map<String, AttributeValue> attributes = Compression.compress(Attributes.ofAll(item.fields()));
    attributes.put(SESSION_ID, AttributeValue.fromS(stored.sessionId().toString()));
    attributes.put(ITEM_KEY, AttributeValue.fromS(item.key().value()));
    attributes.put(REV, AttributeValue.fromN(item.revision().toString()));
    if (item.deleted()) {
      attributes.put(DELETED, AttributeValue.fromBool(true));
    }
    return attributes;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(StoredItem stored, Collection<String> attributes) {
    Map<String, AttributeValue> map = itemToMap(stored, true);
    map.keySet().retainAll(attributes);
    return map;
  }

  @Override
  public @Nullable AttributeValue attributeValue(StoredItem stored, String attribute) {
    return itemToMap(stored, true).get(attribute);
  }

  @Override
  public TableMetadata tableMetadata() {
    return metadata;
  }

  @Override
  public EnhancedType<StoredItem> itemType() {
    return EnhancedType.of(StoredItem.class);
  }

  @Override
  public List<String> attributeNames() {
    return OWN;
  }

  @Override
  public boolean isAbstract() {
    return false;
  }
}
