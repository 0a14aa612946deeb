package dev.holdfast.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.holdfast.replica.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Field values as JSON. What JSON has no type for is an object with the one key {@code $bytes},
 * {@code $texts}, {@code $numbers} or {@code $byteArrays}; a key of a real object that begins with
 * {@code $} is written with one {@code $} more.
 */
final class ValueJson {
  private static final String BYTES = "$bytes";
  private static final String TEXTS = "$texts";
  private static final String NUMBERS = "$numbers";
  private static final String BYTE_ARRAYS = "$byteArrays";

  private ValueJson() {}

  static void write(JsonGenerator json, Value value) throws IOException {
    switch (value) {
      case Value.Text(String text) -> json.writeString(text);
      case Value.Num(BigDecimal number) -> json.writeNumber(number);
      case Value.Flag(boolean flag) -> json.writeBoolean(flag);
      case Value.Nothing() -> json.writeNull();
      case Value.Bytes(String base64) -> {
        json.writeStartObject();
        json.writeStringField(BYTES, base64);
        json.writeEndObject();
      }
      case Value.Sequence(List<Value> values) -> {
        json.writeStartArray();
        for (Value element : values) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Value.Fields(SortedMap<String, Value> values) -> {
        json.writeStartObject();
        for (Map.Entry<String, Value> field : values.entrySet()) {
          String name = field.getKey();
          json.writeFieldName(name.startsWith("$") ? "$" + name : name);
          write(json, field.getValue());
        }
        json.writeEndObject();
      }
      case Value.TextSet set -> writeSet(json, TEXTS, set.values());
      case Value.BytesSet set -> writeSet(json, BYTE_ARRAYS, set.base64());
      case Value.NumSet set ->
          writeSet(json, NUMBERS, set.values().stream().map(BigDecimal::toString).toList());
    }
  }

  /** Reads the object the parser stands on. */
  static SortedMap<String, Value> readFields(JsonParser json) throws IOException {
    if (read(json) instanceof Value.Fields fields) {
      return fields.values();
    }
    throw new IllegalArgumentException("fields are no object");
  }

  private static void writeSet(JsonGenerator json, String tag, Collection<String> members)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(tag);
    for (String member : members) {
      json.writeString(member);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static Value read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_STRING -> new Value.Text(json.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Num(json.getDecimalValue());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case VALUE_NULL -> new Value.Nothing();
      case START_ARRAY -> new Value.Sequence(readArray(json));
      case START_OBJECT -> readObject(json);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalArgumentException("unexpected " + json.currentToken());
    };
  }

  private static List<Value> readArray(JsonParser json) throws IOException {
    List<Value> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(json));
    }
    return values;
  }

  private static Value readObject(JsonParser json) throws IOException {
    TreeMap<String, Value> fields = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      Value value = read(json);
      if (name.startsWith("$") && !name.startsWith("$$")) {
        json.nextToken();
        return tagged(name, value);
      }
      fields.put(name.startsWith("$$") ? name.substring(1) : name, value);
    }
    return new Value.Fields(fields);
  }

  private static Value tagged(String tag, Value value) {
    return switch (tag) {
      case BYTES -> new Value.Bytes(text(value));
      case TEXTS -> new Value.TextSet(new TreeSet<>(texts(value)));
      case BYTE_ARRAYS -> new Value.BytesSet(new TreeSet<>(texts(value)));
      case NUMBERS ->
          new Value.NumSet(new TreeSet<>(texts(value).stream().map(BigDecimal::new).toList()));
      default -> throw new IllegalArgumentException("unknown tag " + tag);
    };
  }

  private static List<String> texts(Value value) {
    if (value instanceof Value.Sequence(List<Value> values)) {
      return values.stream().map(ValueJson::text).toList();
    }
    throw new IllegalArgumentException("no list of texts");
  }

  private static String text(Value value) {
    if (value instanceof Value.Text(String text)) {
      return text;
    }
    throw new IllegalArgumentException("no text");
  }
}
