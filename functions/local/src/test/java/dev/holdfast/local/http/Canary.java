package dev.holdfast.local.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A text like no other, planted where people write or keys travel, to be looked for where neither
 * belongs.
 *
 * @param text of letters, digits and {@code _ -} only, so that no escaping hides it
 */
record Canary(String name, String text) {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

  /** Fits where a session key is expected, and so everywhere else. */
  static Canary named(String name) {
    return new Canary(name, letters(CHARACTERS, 43));
  }

  /** In the form of a pairing code: 8 letters of RFC 8628. */
  static Canary code() {
    return new Canary("pairing code", letters("BCDFGHJKLMNPQRSTVWXZ", 8));
  }

  private static String letters(String of, int count) {
    SplittableRandom random = new SplittableRandom();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(of.charAt(random.nextInt(of.length())));
    }
    return letters.toString();
  }

  /** Whether it is in there as it is, encoded in any usual way, or as its digest. */
  boolean isIn(String said) {
    String lower = said.toLowerCase(Locale.ROOT);
    return forms().values().stream()
        .anyMatch(form -> said.contains(form) || lower.contains(form.toLowerCase(Locale.ROOT)));
  }

  /** By what each is called. */
  Map<String, String> forms() {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("plain", text);
    if (text.length() == 8) {
      forms.put("in two groups", text.substring(0, 4) + "-" + text.substring(4));
    }
    forms.put("URL-encoded", each("%%%02X"));
    forms.put("JSON-escaped", each("\\u%04x"));
    forms.put("hexadecimal", HexFormat.of().formatHex(bytes));
    forms.put("list of bytes", Arrays.toString(bytes).replaceAll("[\\[\\]]", ""));
    for (int before = 0; before < 3; before++) {
      forms.put("Base64, " + before, base64(Base64.getEncoder(), bytes, before));
      forms.put("Base64url, " + before, base64(Base64.getUrlEncoder(), bytes, before));
    }
    forms.put("SHA-256", HexFormat.of().formatHex(sha256(bytes)));
    forms.put("SHA-256 in Base64", Base64.getEncoder().encodeToString(sha256(bytes)));
    return forms;
  }

  private String each(String format) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(character -> escaped.append(format.formatted(character)));
    return escaped.toString();
  }

  /** What is sure to come out where {@code before} bytes, modulo 3, stand before it. */
  private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String encoded = encoder.withoutPadding().encodeToString(shifted);
    int ownFrom = List.of(0, 2, 3).get(before);
    int wholeUntil = shifted.length / 3 * 4;
    return encoded.substring(ownFrom, wholeUntil);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
