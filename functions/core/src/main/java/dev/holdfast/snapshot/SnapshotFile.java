package dev.holdfast.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a {@link Snapshot}. Its {@code sha256} is that of the whole file with the 64
 * digits themselves written as zeros, so that any changed byte is noticed. {@code readableFrom} is
 * the oldest schema whose readers understand the file: a file of a newer schema is read as long as
 * that is not above {@link #SCHEMA}, and what is unknown in it is kept.
 */
public final class SnapshotFile {
  static final int SCHEMA = 1;

  private static final String ZEROS = "0".repeat(64);
  private static final String CHECKSUM_FIELD = "\"sha256\":\"";
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
      json.writeStringField("sha256", ZEROS);
      json.writeStringField("sessionId", snapshot.sessionId().toString());
      json.writeStringField("takenAt", snapshot.takenAt().toString());
      writeOptional(json, "reason", snapshot.reason());
      writeOptional(json, "pointAt", snapshot.pointAt());
      Replica whole = snapshot.whole();
      if (whole != null) {
        json.writeArrayFieldStart("items");
        for (Item item : whole.items().values()) {
          writeItem(json, item);
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("overwritten");
      for (Item item : snapshot.overwritten()) {
        writeItem(json, item);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return sealed(bytes.toByteArray());
  }

  /**
   * Reads a file and verifies that it is what was written.
   *
   * @throws DamagedSnapshotException if the bytes are not those of a file written for this session
   * @throws StoreUnavailableException if the file is sound but of a release whose files this one
   *     must not interpret; it is left as it is
   */
  public static Snapshot read(SessionId expected, byte[] bytes) throws DamagedSnapshotException {
    verify(bytes);
    try (JsonParser json = JSON.createParser(bytes)) {
      Snapshot snapshot = new SnapshotReader(json).snapshot();
      if (!snapshot.sessionId().equals(expected)) {
        throw new DamagedSnapshotException("file belongs to another session");
      }
      return snapshot;
    } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
      throw new DamagedSnapshotException("file is no snapshot", malformed);
    }
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

  private static byte[] sealed(byte[] file) {
    byte[] digest = HexFormat.of().formatHex(sha256(file)).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digest, 0, file, checksumStart(file), digest.length);
    return file;
  }

  private static void verify(byte[] bytes) throws DamagedSnapshotException {
    int start = checksumStart(bytes);
    if (start < 0 || start + ZEROS.length() > bytes.length) {
      throw new DamagedSnapshotException("file has no checksum");
    }
    String stated = new String(bytes, start, ZEROS.length(), StandardCharsets.ISO_8859_1);
    byte[] zeroed = bytes.clone();
    Arrays.fill(zeroed, start, start + ZEROS.length(), (byte) '0');
    if (!HexFormat.of().formatHex(sha256(zeroed)).equals(stated)) {
      throw new DamagedSnapshotException("checksum does not match");
    }
  }

  /** The header comes first and holds no free text, so the first occurrence is the field itself. */
  private static int checksumStart(byte[] file) {
    String header = new String(file, 0, Math.min(file.length, 256), StandardCharsets.ISO_8859_1);
    int field = header.indexOf(CHECKSUM_FIELD);
    return field < 0 ? -1 : field + CHECKSUM_FIELD.length();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
