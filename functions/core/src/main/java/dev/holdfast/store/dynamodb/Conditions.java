package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Revision;
import dev.holdfast.session.Fence;
import dev.holdfast.session.Resume;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions of writes, as the enhanced client wants them. */
final class Conditions {
  static final Expression ABSENT = condition("attribute_not_exists(itemKey)", Map.of());

  private Conditions() {}

  static Expression unlocked(@Nullable String lock) {
    String exists = "attribute_exists(itemKey) AND ";
    Map<String, String> names = Map.of("#lock", Resume.LOCK);
    return lock == null
        ? condition(exists + "attribute_not_exists(#lock)", Map.of(), names)
        : condition(
            exists + "(attribute_not_exists(#lock) OR #lock = :lock)",
            Map.of(":lock", AttributeValue.fromS(lock)),
            names);
  }

  /** The fence says this, and has not moved since. */
  static Expression fence(Fence.State state, Revision generation) {
    return condition(
        "#state = :state AND rev = :generation",
        Map.of(":state", AttributeValue.fromS(state.name()), ":generation", number(generation)),
        Map.of("#state", Notes.STATE));
  }

  static AttributeValue number(Revision revision) {
    return AttributeValue.fromN(revision.toString());
  }

  static Expression condition(String expression, Map<String, AttributeValue> values) {
    return condition(expression, values, Map.of());
  }

  static Expression condition(
      String expression, Map<String, AttributeValue> values, Map<String, String> names) {
    Expression.Builder builder = Expression.builder().expression(expression);
    if (!values.isEmpty()) { // an empty map is sent, and refused
      builder.expressionValues(values);
    }
    if (!names.isEmpty()) {
      builder.expressionNames(names);
    }
    return builder.build();
  }
}
