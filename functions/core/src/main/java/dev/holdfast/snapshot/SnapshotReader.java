package dev.holdfast.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one snapshot file front to back; fields it does not know are passed over. */
final class SnapshotReader {
  private final JsonParser json;
  private @Nullable SessionId sessionId;
  private @Nullable Instant takenAt;
  private @Nullable String reason;
  private @Nullable Instant pointAt;
  private @Nullable Replica whole;
  private List<Item> overwritten = List.of();
  private @Nullable KeptText kept;
  private final Map<String, TextSummary> summaries = new TreeMap<>();

  SnapshotReader(JsonParser json) {
    this.json = json;
  }

  Snapshot snapshot() throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      field(name);
    }
    if (sessionId == null || takenAt == null) {
      throw new IllegalArgumentException("sessionId or takenAt is missing");
    }
    return new Snapshot(sessionId, takenAt, reason, pointAt, whole, overwritten, kept);
  }

  /** What the head of the file read says of its texts. */
  Map<String, TextSummary> summaries() {
    return summaries;
  }

  private void field(String name) throws IOException {
    switch (name) {
      case "readableFrom" -> refuseIfAbove(json.getIntValue());
      case "sessionId" ->
          sessionId = SessionId.parse(json.getText()).orElseThrow(IllegalArgumentException::new);
      case "takenAt" -> takenAt = Instant.parse(json.getText());
      case "reason" -> reason = json.getText();
      case "pointAt" -> pointAt = Instant.parse(json.getText());
      case "items" -> whole = Replica.of(items());
      case "overwritten" -> overwritten = items();
      case "texts" -> readSummaries();
      case "kept" -> kept = keptText();
      default -> json.skipChildren();
    }
  }

  private void readSummaries() throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String version = json.currentName();
      json.nextToken();
      SortedMap<String, Value> fields = ValueJson.readFields(json);
      summaries.put(version, new TextSummary(number(fields, "words"), text(fields, "device")));
    }
  }

  private KeptText keptText() throws IOException {
    SortedMap<String, Value> fields = ValueJson.readFields(json);
    String version = text(fields, "version");
    String text = text(fields, "text");
    if (version == null || text == null) {
      throw new IllegalArgumentException("a kept text has a version and a text");
    }
    return new KeptText(version, text, text(fields, "device"));
  }

  private static @Nullable String text(SortedMap<String, Value> fields, String name) {
    return fields.get(name) instanceof Value.Text(String text) ? text : null;
  }

  private static long number(SortedMap<String, Value> fields, String name) {
    if (fields.get(name) instanceof Value.Num(BigDecimal number)) {
      return number.longValue();
    }
    throw new IllegalArgumentException(name + " is no number");
  }

  private static void refuseIfAbove(int readableFrom) {
    if (readableFrom > SnapshotFile.SCHEMA) {
      throw new NewerReleaseException(readableFrom);
    }
  }

  private List<Item> items() throws IOException {
    expect(json.currentToken(), JsonToken.START_ARRAY);
    List<Item> items = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      items.add(item());
    }
    return items;
  }

  private Item item() throws IOException {
    String key = "";
    long rev = -1;
    boolean deleted = false;
    SortedMap<String, Value> fields = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "key" -> key = json.getText();
        case "rev" -> rev = json.getLongValue();
        case "deleted" -> deleted = json.getBooleanValue();
        case "fields" -> fields = ValueJson.readFields(json);
        default -> json.skipChildren();
      }
    }
    return new Item(new ItemKey(key), new Revision(rev), deleted, fields);
  }

  private static void expect(@Nullable JsonToken actual, JsonToken expected) {
    if (actual != expected) {
      throw new IllegalArgumentException("expected " + expected + " but found " + actual);
    }
  }
}
