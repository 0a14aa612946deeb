package dev.holdfast.device;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a person reads on one device and types into another: 8 letters, so one of 20^8 = 2.56 * 10^10
 * (34.6 bits).
 *
 * @param letters without the hyphen in which they are shown
 */
public record PairingCode(String letters) {
  /** Without vowels, digits and what looks like another (RFC 8628, section 6.1). */
  public static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";

  public static final int LENGTH = 8;

  private static final int GROUP = 4;

  /**
   * How often the hash is hashed. Whoever stole the table would have to try all codes within the
   * ten minutes of one.
   */
  private static final int ROUNDS = 50_000;

  private static final int HASH_BITS = 256;
  private static final byte[] SALT = "holdfast pairing code".getBytes(StandardCharsets.US_ASCII);

  /**
   * One that nobody can guess.
   *
   * @param random must be unpredictable outside tests
   */
  static PairingCode random(LongSupplier random) {
    StringBuilder letters = new StringBuilder();
    while (letters.length() < LENGTH) {
      letters.append(
          ALPHABET.charAt((int) Long.remainderUnsigned(random.getAsLong(), ALPHABET.length())));
    }
    return new PairingCode(letters.toString());
  }

  /** Reads what a person typed, in whatever case and with blanks or hyphens in between. */
  public static Optional<PairingCode> parse(String typed) {
    String letters = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    boolean sound =
        letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    return sound ? Optional.of(new PairingCode(letters)) : Optional.empty();
  }

  /** As it is shown: {@code WDJB-MJHT}. */
  public String shown() {
    return letters.substring(0, GROUP) + "-" + letters.substring(GROUP);
  }

  /** What is stored of it: PBKDF2 with HMAC-SHA-256, as 64 digits. Takes some 20 ms. */
  String hash() {
    try {
      PBEKeySpec spec = new PBEKeySpec(letters.toCharArray(), SALT, ROUNDS, HASH_BITS);
      SecretKeyFactory pbkdf2 = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      return HexFormat.of().formatHex(pbkdf2.generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Tells no code, so that none gets into a log. */
  @Override
  public String toString() {
    return "PairingCode";
  }
}
