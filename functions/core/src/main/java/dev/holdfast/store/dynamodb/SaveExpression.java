package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveCommand;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A save as one UpdateItem. The enhanced client cannot write a path inside a map ({@code
 * applied.<device>}), so this one request is made by hand.
 */
final class SaveExpression {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final StringBuilder set = new StringBuilder("SET ");
  private final StringBuilder remove = new StringBuilder();
  private final SaveCommand command;

  private SaveExpression(SaveCommand command) {
    this.command = command;
  }

  static UpdateItemRequest request(String table, SessionId id, SaveCommand command) {
    return new SaveExpression(command).build(table, id);
  }

  private UpdateItemRequest build(String table, SessionId id) {
    names.put("#applied", Resume.APPLIED);
    names.put("#device", command.device().value());
    writes();
    String condition = condition();
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(
            Map.of(
                ItemSchema.SESSION_ID, AttributeValue.fromS(id.toString()),
                ItemSchema.ITEM_KEY, AttributeValue.fromS(command.version().resumeKey().value())))
        .updateExpression(set.append(remove).toString())
        .conditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  private void writes() {
    text();
    assign("rev", ItemSchema.REV, AttributeValue.fromN(command.revision().toString()));
    assign("writer", Resume.DEVICE, AttributeValue.fromS(command.device().value()));
    assign("at", Resume.UPDATED_AT, Attributes.of(Value.of(command.at().toEpochMilli())));
    assign("blind", Resume.BLIND, AttributeValue.fromBool(command.base() == null));
    AttributeValue entry = AttributeValue.fromM(Attributes.ofAll(command.appliedEntry()));
    if (command.resetApplied()) {
      values.put(":entry", AttributeValue.fromM(Map.of(command.device().value(), entry)));
      set.append(", #applied = :entry");
    } else {
      values.put(":entry", entry);
      set.append(", #applied.#device = :entry");
    }
    if (command.forget() != null) {
      names.put("#forget", command.forget().value());
      remove.append(", #applied.#forget");
    }
  }

  /** A text is under one of two names, as it is or compressed; the other is removed. */
  private void text() {
    Map<String, AttributeValue> text = new TreeMap<>();
    text.put(Resume.TEXT, AttributeValue.fromS(command.text()));
    Map.Entry<String, AttributeValue> stored =
        Compression.compress(text).entrySet().iterator().next();
    boolean plain = stored.getKey().equals(Resume.TEXT);
    names.put("#text", stored.getKey());
    names.put("#otherText", plain ? Resume.TEXT + Compression.SUFFIX : Resume.TEXT);
    values.put(":text", stored.getValue());
    set.append("#text = :text");
    remove.append(" REMOVE #otherText");
  }

  private void assign(String placeholder, String attribute, AttributeValue value) {
    names.put("#" + placeholder, attribute);
    values.put(":" + placeholder, value);
    set.append(", #").append(placeholder).append(" = :").append(placeholder);
  }

  private String condition() {
    names.put("#key", ItemSchema.ITEM_KEY);
    names.put("#deleted", ItemSchema.DELETED);
    names.put("#lock", Resume.LOCK);
    // Exists: a save never creates. No tombstone: a deleted version stays deleted.
    String condition = "attribute_exists(#key) AND attribute_not_exists(#deleted)";
    condition += " AND " + lockCondition() + " AND " + roomCondition();
    Revision base = command.base();
    if (base == null) {
      // Only forward, and not twice: the SDK repeats a request whose answer it did not get.
      names.put("#editId", Resume.EDIT_ID);
      values.put(":mine", AttributeValue.fromS(command.edit().value()));
      return condition + " AND #rev < :rev AND " + notMine();
    }
    // A text made from another revision than the current one must not replace it.
    values.put(":base", AttributeValue.fromN(base.toString()));
    return condition + " AND #rev = :base";
  }

  private static String notMine() {
    return "(attribute_not_exists(#applied.#device) OR #applied.#device.#editId <> :mine)";
  }

  private String lockCondition() {
    if (command.lock() == null) {
      return "attribute_not_exists(#lock)";
    }
    values.put(":lock", AttributeValue.fromS(command.lock()));
    return "(attribute_not_exists(#lock) OR #lock = :lock)";
  }

  /** Room for one more device, or this device has its place, or one is made, or all begin anew. */
  private String roomCondition() {
    if (command.resetApplied()) {
      return "attribute_not_exists(#applied)";
    }
    values.put(":limit", Attributes.of(Value.of(Resume.APPLIED_LIMIT)));
    String room = "(attribute_exists(#applied.#device) OR size(#applied) < :limit";
    return command.forget() == null ? room + ")" : room + " OR attribute_exists(#applied.#forget))";
  }
}
