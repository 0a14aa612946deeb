package dev.holdfast.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that proves files whole and names points of history. */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
