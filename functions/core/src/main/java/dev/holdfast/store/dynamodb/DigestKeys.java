package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where rows stand that belong to no session: each in a partition of its own that is named by a
 * digest, so that they spread.
 */
final class DigestKeys {
  private DigestKeys() {}

  /** The first 16 bytes of a digest as the name of a partition (RFC 9562, version 8). */
  static SessionId partition(String digest) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(digest));
    long most = (bytes.getLong() & ~0xF000L) | 0x8000L;
    long least = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
    return new SessionId(new UUID(most, least));
  }

  static Map<String, AttributeValue> key(String digest, ItemKey key) {
    return Map.of(
        ItemSchema.SESSION_ID, AttributeValue.fromS(partition(digest).toString()),
        ItemSchema.ITEM_KEY, AttributeValue.fromS(key.value()));
  }

  /** What the table's TTL reads, in seconds. */
  static Value seconds(Instant end) {
    return Value.of(end.getEpochSecond() + 1);
  }
}
