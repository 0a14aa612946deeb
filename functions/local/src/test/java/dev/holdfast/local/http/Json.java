package dev.holdfast.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads and writes JSON by other code than the product does. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static JsonNode read(byte[] bytes) {
    return find(bytes)
        .orElseThrow(
            () -> new AssertionError("no JSON: " + new String(bytes, StandardCharsets.UTF_8)));
  }

  /** One JSON value in strict UTF-8, or nothing. */
  static Optional<JsonNode> find(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(MAPPER.readTree(text));
    } catch (CharacterCodingException | JsonProcessingException malformed) {
      return Optional.empty();
    }
  }
}
