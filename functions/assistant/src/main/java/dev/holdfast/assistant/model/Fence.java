package dev.holdfast.assistant.model;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Marks where data begins and ends, by a word of 96 random bits that is new for every question: no
 * text that was written before can close it.
 */
record Fence(String word) {
  private static final int BYTES = 12;

  static Fence random(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new Fence("data-" + HexFormat.of().formatHex(bits));
  }

  String around(String name, String text) {
    return "[" + word + " " + name + "]\n" + text + "\n[/" + word + " " + name + "]";
  }

  /** Lines under their numbers. */
  String around(String name, List<NumberedLine> lines) {
    StringBuilder text = new StringBuilder();
    for (NumberedLine line : lines) {
      text.append(text.isEmpty() ? "" : "\n").append(line.render());
    }
    return around(name, text.toString());
  }
}
