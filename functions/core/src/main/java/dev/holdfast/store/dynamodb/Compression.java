package dev.holdfast.store.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Long texts at rest: a text of more than 1 KB in UTF-8 is stored as zlib bytes (RFC 1950) under
 * its name with {@code ~z} added. A kilobyte is the unit in which DynamoDB counts writes.
 */
final class Compression {
  static final String SUFFIX = "~z";
  private static final int THRESHOLD = 1024;

  private Compression() {}

  static Map<String, AttributeValue> compress(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> compressed = new TreeMap<>();
    attributes.forEach((name, attribute) -> {
      byte[] text =
          attribute.s() == null ? new byte[0] : attribute.s().getBytes(StandardCharsets.UTF_8);
      if (text.length > THRESHOLD) {
        compressed.put(name + SUFFIX, AttributeValue.fromB(deflate(text)));
      } else {
        compressed.put(name, attribute);
      }
    });
    return compressed;
  }

  static Map<String, AttributeValue> expand(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> expanded = new TreeMap<>();
    attributes.forEach((name, attribute) -> {
      if (name.endsWith(SUFFIX) && attribute.b() != null) {
        String plain = name.substring(0, name.length() - SUFFIX.length());
        expanded.put(plain, AttributeValue.fromS(inflate(attribute.b())));
      } else {
        expanded.put(name, attribute);
      }
    });
    return expanded;
  }

  private static SdkBytes deflate(byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 2);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return SdkBytes.fromByteArrayUnsafe(bytes.toByteArray());
  }

  private static String inflate(SdkBytes bytes) {
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes.asByteArrayUnsafe()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException("a compressed text of the table is damaged", damaged);
    }
  }
}
