package dev.holdfast.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param headers by name in any case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, SortedMap<String, String> headers, byte[] body) {
  static Answer of(int status, Map<String, String> headers, byte[] body) {
    TreeMap<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    return new Answer(status, Collections.unmodifiableSortedMap(sorted), body);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return Json.read(body);
  }

  /** A text field of the body. */
  String field(String name) {
    JsonNode field = json().get(name);
    if (field == null || !field.isTextual()) {
      throw new AssertionError("no text " + name + " in " + text());
    }
    return field.textValue();
  }

  long number(String name) {
    JsonNode field = json().get(name);
    if (field == null || !field.isIntegralNumber()) {
      throw new AssertionError("no number " + name + " in " + text());
    }
    return field.longValue();
  }

  @Override
  public String toString() {
    return status + " " + headers + " " + text();
  }
}
