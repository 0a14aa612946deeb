package dev.holdfast.loadtest.cost;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The size of an item as DynamoDB bills it: names and texts in UTF-8, numbers at two digits a byte,
 * three bytes and one for each member around a list or map (DynamoDB Developer Guide, "DynamoDB
 * item sizes and formats").
 */
final class ItemSize {
  private static final int AROUND = 3;

  private ItemSize() {}

  /** In bytes; 0 for an item that is not there. */
  static long of(Map<String, AttributeValue> item) {
    long bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      bytes += utf8(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  private static long of(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> number(value.n());
      case B -> value.b().asByteArrayUnsafe().length;
      case BOOL, NUL -> 1;
      case SS -> value.ss().stream().mapToLong(ItemSize::utf8).sum();
      case NS -> value.ns().stream().mapToLong(ItemSize::number).sum();
      case BS -> value.bs().stream().mapToLong(bytes -> bytes.asByteArrayUnsafe().length).sum();
      case L -> AROUND + value.l().stream().mapToLong(member -> 1 + of(member)).sum();
      case M ->
          AROUND
              + value.m().entrySet().stream()
                  .mapToLong(member -> 1 + utf8(member.getKey()) + of(member.getValue()))
                  .sum();
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("an attribute of no known type");
    };
  }

  private static long number(String number) {
    long digits = number.chars().filter(Character::isDigit).count();
    return (digits + 1) / 2 + 1 + (number.startsWith("-") ? 1 : 0);
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
