package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Field values as DynamoDB's attribute values; one to one, so that nothing is lost either way. */
final class Attributes {
  private Attributes() {}

  static AttributeValue of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> AttributeValue.fromS(text);
      case Value.Num(BigDecimal number) -> AttributeValue.fromN(text(number));
      case Value.Flag(boolean flag) -> AttributeValue.fromBool(flag);
      case Value.Nothing() -> AttributeValue.fromNul(true);
      case Value.Bytes bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toArray()));
      case Value.Sequence(List<Value> values) ->
          AttributeValue.fromL(values.stream().map(Attributes::of).toList());
      case Value.Fields(SortedMap<String, Value> values) -> AttributeValue.fromM(ofAll(values));
      case Value.TextSet set -> AttributeValue.fromSs(List.copyOf(set.values()));
      case Value.NumSet set ->
          AttributeValue.fromNs(set.values().stream().map(Attributes::text).toList());
      case Value.BytesSet set ->
          AttributeValue.fromBs(
              set.base64().stream()
                  .map(base64 -> SdkBytes.fromByteArray(new Value.Bytes(base64).toArray()))
                  .toList());
    };
  }

  /** Whole numbers without an exponent: {@code 200}, not {@code 2E+2}, wherever it is short. */
  private static String text(BigDecimal number) {
    return number.scale() < 0 && number.scale() > -20 ? number.toPlainString() : number.toString();
  }

  static Map<String, AttributeValue> ofAll(Map<String, Value> values) {
    TreeMap<String, AttributeValue> attributes = new TreeMap<>();
    values.forEach((name, value) -> attributes.put(name, of(value)));
    return attributes;
  }

  static Value toValue(AttributeValue attribute) {
    return switch (attribute.type()) {
      case S -> new Value.Text(attribute.s());
      case N -> new Value.Num(new BigDecimal(attribute.n()));
      case BOOL -> new Value.Flag(attribute.bool());
      case NUL -> new Value.Nothing();
      case B -> Value.Bytes.of(attribute.b().asByteArray());
      case L -> new Value.Sequence(attribute.l().stream().map(Attributes::toValue).toList());
      case M -> new Value.Fields(toValues(attribute.m()));
      case SS -> new Value.TextSet(new TreeSet<>(attribute.ss()));
      case NS ->
          new Value.NumSet(new TreeSet<>(attribute.ns().stream().map(BigDecimal::new).toList()));
      case BS -> new Value.BytesSet(base64(attribute.bs()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("attribute of an unknown type");
    };
  }

  static SortedMap<String, Value> toValues(Map<String, AttributeValue> attributes) {
    TreeMap<String, Value> values = new TreeMap<>();
    attributes.forEach((name, attribute) -> values.put(name, toValue(attribute)));
    return values;
  }

  private static SortedSet<String> base64(List<SdkBytes> members) {
    List<String> texts = new ArrayList<>();
    members.forEach(member -> texts.add(Value.Bytes.of(member.asByteArray()).base64()));
    return new TreeSet<>(texts);
  }
}
