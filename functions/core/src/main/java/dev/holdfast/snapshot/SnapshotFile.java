package dev.holdfast.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a {@link Snapshot}. Its {@code sha256} is that of the whole file with the 64
 * digits themselves written as zeros, so that any changed byte is noticed. {@code readableFrom} is
 * the oldest schema whose readers understand the file: a file of a newer schema is read as long as
 * that is not above {@link #SCHEMA}, and what is unknown in it is passed over.
 *
 * <p>A point of schema 2 begins with a head that tells what a list of history needs, and closes it
 * with {@code head}, the SHA-256 of all before it, with zeros for the other checksum. Files of
 * schema 1 have no head and may hold several overwritten texts; they are never rewritten.
 */
public final class SnapshotFile {
  static final int SCHEMA = 2;

  /** Ends the head; no text within it can hold these characters, since JSON escapes its quotes. */
  private static final String HEAD_FIELD = ",\"head\":\"";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(8 << 20).maxNestingDepth(64).build())
          .build();

  private SnapshotFile() {}

  public static byte[] write(Snapshot snapshot) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA);
      json.writeNumberField("readableFrom", 1);
      json.writeStringField(FileSeal.FIELD, FileSeal.ZEROS);
      json.writeStringField("sessionId", snapshot.sessionId().toString());
      json.writeStringField("takenAt", snapshot.takenAt().toString());
      writeOptional(json, "reason", snapshot.reason());
      writeOptional(json, "pointAt", snapshot.pointAt());
      if (snapshot.reason() != null && snapshot.overwritten().size() <= 1) {
        writeSummaries(json, snapshot.summaries());
        json.flush();
        json.writeStringField("head", Sha256.hex(bytes.toByteArray()));
      }
      Replica whole = snapshot.whole();
      if (whole != null) {
        writeItems(json, "items", whole.items().values());
      }
      writeItems(json, "overwritten", snapshot.overwritten());
      KeptText kept = snapshot.kept();
      if (kept != null) {
        json.writeObjectFieldStart("kept");
        json.writeStringField("version", kept.version());
        writeOptional(json, "device", kept.device());
        json.writeStringField("text", kept.text());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return FileSeal.seal(bytes.toByteArray());
  }

  /**
   * Reads a file and verifies that it is what was written.
   *
   * @throws DamagedSnapshotException if the bytes are not those of a file written for this session
   * @throws NewerReleaseException if the file is sound but of a release whose files this one must
   *     not interpret; it is left as it is
   */
  public static Snapshot read(SessionId expected, byte[] bytes) throws DamagedSnapshotException {
    FileSeal.verify(bytes);
    try (JsonParser json = JSON.createParser(bytes)) {
      Snapshot snapshot = new SnapshotReader(json).snapshot();
      refuseOther(expected, snapshot);
      return snapshot;
    } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
      throw new DamagedSnapshotException("file is no snapshot", malformed);
    }
  }

  /**
   * Reads the head of a file from its first bytes.
   *
   * @return empty if these bytes hold no whole head: the file is of schema 1, its head is longer,
   *     or it is damaged, and only the whole file can tell which
   * @throws DamagedSnapshotException if the head is not that of a file written for this session
   * @throws NewerReleaseException as {@link #read}
   */
  public static Optional<SnapshotHead> head(SessionId expected, byte[] start)
      throws DamagedSnapshotException {
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf(HEAD_FIELD);
    int stated = end + HEAD_FIELD.length();
    if (end < 0 || stated + FileSeal.ZEROS.length() > start.length) {
      return Optional.empty();
    }
    byte[] head = FileSeal.opened(Arrays.copyOf(start, end));
    if (!Sha256.hex(head).equals(latin.substring(stated, stated + FileSeal.ZEROS.length()))) {
      return Optional.empty();
    }
    byte[] object = Arrays.copyOf(head, end + 1);
    object[end] = '}';
    try (JsonParser json = JSON.createParser(object)) {
      SnapshotReader reader = new SnapshotReader(json);
      Snapshot snapshot = reader.snapshot();
      refuseOther(expected, snapshot);
      return Optional.of(
          new SnapshotHead(snapshot.takenAt(), snapshot.reason(), reader.summaries()));
    } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
      throw new DamagedSnapshotException("head is none of a snapshot", malformed);
    }
  }

  private static void refuseOther(SessionId expected, Snapshot snapshot)
      throws DamagedSnapshotException {
    if (!snapshot.sessionId().equals(expected)) {
      throw new DamagedSnapshotException("file belongs to another session");
    }
  }

  private static void writeSummaries(JsonGenerator json, Map<String, TextSummary> texts)
      throws IOException {
    json.writeObjectFieldStart("texts");
    for (Map.Entry<String, TextSummary> text : texts.entrySet()) {
      json.writeObjectFieldStart(text.getKey());
      json.writeNumberField("words", text.getValue().words());
      writeOptional(json, "device", text.getValue().device());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeItems(JsonGenerator json, String name, Collection<Item> items)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Item item : items) {
      writeItem(json, item);
    }
    json.writeEndArray();
  }

  private static void writeOptional(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private static void writeItem(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", item.key().value());
    json.writeNumberField("rev", item.revision().value());
    if (item.deleted()) {
      json.writeBooleanField("deleted", true);
    }
    json.writeFieldName("fields");
    ValueJson.write(json, new Value.Fields(item.fields()));
    json.writeEndObject();
  }
}
