package dev.holdfast.infra.description;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The part of Lambda's event filters that ours are written in: all fields of a pattern have to
 * match, by one of their alternatives, each a text or {@code anything-but} texts. A field that the
 * record lacks matches neither.
 */
final class EventPattern {
  private EventPattern() {}

  static boolean matches(JsonNode pattern, JsonNode record) {
    return pattern.properties().stream()
        .allMatch(field -> {
          JsonNode value = record.path(field.getKey());
          JsonNode wanted = field.getValue();
          return wanted.isArray()
              ? value.isTextual() && wanted.valueStream().anyMatch(one -> matchesOne(one, value))
              : matches(wanted, value);
        });
  }

  private static boolean matchesOne(JsonNode wanted, JsonNode value) {
    if (wanted.isTextual()) {
      return wanted.equals(value);
    }
    if (wanted.size() == 1 && wanted.path("anything-but").isArray()) {
      return wanted.path("anything-but").valueStream().noneMatch(value::equals);
    }
    throw new AssertionError("not known here: " + wanted);
  }
}
