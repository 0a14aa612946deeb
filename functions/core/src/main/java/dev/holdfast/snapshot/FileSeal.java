package dev.holdfast.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The checksum within a file: the SHA-256 of the whole, with zeros in place of its own 64 digits.
 */
final class FileSeal {
  static final String FIELD = "sha256";
  static final String ZEROS = "0".repeat(64);

  private static final String START = "\"" + FIELD + "\":\"";

  private FileSeal() {}

  /** Puts the checksum into a file that holds zeros in its place. */
  static byte[] seal(byte[] file) {
    byte[] digits = Sha256.hex(file).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(digits, 0, file, digits(file), digits.length);
    return file;
  }

  /**
   * Verifies a whole file.
   *
   * @throws DamagedSnapshotException if it is not what was sealed
   */
  static void verify(byte[] file) throws DamagedSnapshotException {
    byte[] opened = opened(file);
    String stated = new String(file, digits(file), ZEROS.length(), StandardCharsets.ISO_8859_1);
    if (!Sha256.hex(opened).equals(stated)) {
      throw new DamagedSnapshotException("checksum does not match");
    }
  }

  /** The bytes as they were before the checksum was put in. */
  static byte[] opened(byte[] file) throws DamagedSnapshotException {
    int start = digits(file);
    if (start < 0 || start + ZEROS.length() > file.length) {
      throw new DamagedSnapshotException("file has no checksum");
    }
    byte[] opened = file.clone();
    Arrays.fill(opened, start, start + ZEROS.length(), (byte) '0');
    return opened;
  }

  /** The header comes first and holds no free text, so the first occurrence is the field itself. */
  private static int digits(byte[] file) {
    String header = new String(file, 0, Math.min(file.length, 256), StandardCharsets.ISO_8859_1);
    int field = header.indexOf(START);
    return field < 0 ? -1 : field + START.length();
  }
}
