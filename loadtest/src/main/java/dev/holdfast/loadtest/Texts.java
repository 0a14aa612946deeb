package dev.holdfast.loadtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

/** Made-up resume text that compresses about as well as real ones. */
final class Texts {
  private static final String[] WORDS = {
    "built",
    "led",
    "team",
    "service",
    "payments",
    "latency",
    "from",
    "to",
    "per",
    "week",
    "python",
    "kafka",
    "designed",
    "reports",
    "customers",
    "audit",
    "migrated",
    "nightly",
    "releases",
    "the",
    "with",
    "and",
    "of",
    "a",
    "for",
    "in",
    "on",
    "reduced",
    "improved",
    "tests",
    "pipeline",
    "shops"
  };

  private Texts() {}

  /** About {@code length} characters, without any that JSON would escape. */
  static String resume(int length) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      if (random.nextInt(9) == 0) {
        text.append(random.nextInt(5_000)).append(' ');
      }
    }
    return text.toString();
  }

  static byte[] deflate(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
