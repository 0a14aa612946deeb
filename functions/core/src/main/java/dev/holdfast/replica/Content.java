package dev.holdfast.replica;

import java.util.Collection;
import java.util.Map;

/**
 * Field values as one string, to order them by. Each part says its type and length, so that
 * different contents never make the same string, whatever characters they hold.
 */
final class Content {
  private final StringBuilder out = new StringBuilder();

  private Content() {}

  static String of(Map<String, Value> fields) {
    Content content = new Content();
    content.addAll(fields);
    return content.out.toString();
  }

  private void add(Value value) {
    switch (value) {
      case Value.Text text -> add("text", text.value());
      case Value.Num number -> add("number", number.value().toString());
      case Value.Flag flag -> add("flag", Boolean.toString(flag.value()));
      case Value.Nothing nothing -> add("nothing", "");
      case Value.Bytes bytes -> add("bytes", bytes.base64());
      case Value.Sequence sequence -> {
        begin("sequence", sequence.values());
        sequence.values().forEach(this::add);
      }
      case Value.Fields fields -> addAll(fields.values());
      case Value.TextSet set -> addAll("texts", set.values());
      case Value.NumSet set -> addAll("numbers", set.values());
      case Value.BytesSet set -> addAll("byteArrays", set.base64());
    }
  }

  private void addAll(Map<String, Value> fields) {
    begin("fields", fields.keySet());
    fields.forEach((name, value) -> {
      add("name", name);
      add(value);
    });
  }

  private void addAll(String type, Collection<?> members) {
    begin(type, members);
    members.forEach(member -> add("member", member.toString()));
  }

  private void begin(String type, Collection<?> members) {
    out.append(type).append(members.size()).append(';');
  }

  private void add(String type, String text) {
    out.append(type).append(text.length()).append(':').append(text);
  }
}
