package dev.holdfast.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is stored of a session key: the SHA-256 of its UTF-8 bytes in 64 lower-case digits. A key is
 * random and 32 bytes long, so a plain digest cannot be turned back by trying.
 */
public record KeyHash(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public KeyHash {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a key hash is 64 lower-case hexadecimal digits");
    }
  }

  /** Reads the 64 digits; empty for anything else. */
  public static Optional<KeyHash> parse(String text) {
    return HEX.matcher(text).matches() ? Optional.of(new KeyHash(text)) : Optional.empty();
  }

  public static KeyHash ofKey(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(key.getBytes(StandardCharsets.UTF_8));
      return new KeyHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in a time that does not tell how much of the two agrees. */
  public boolean matches(KeyHash other) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII), other.hex.getBytes(StandardCharsets.US_ASCII));
  }

  /** Names no hash, so that none gets into a log by way of a record that holds one. */
  @Override
  public String toString() {
    return "KeyHash";
  }
}
