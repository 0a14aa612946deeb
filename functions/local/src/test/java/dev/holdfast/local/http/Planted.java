package dev.holdfast.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Notes pieces of all that people write, and of all that opens a session, in every request that any
 * test sends to either front, for {@code .ci/QuietLogs.java} to look for in all that the suite
 * logged. A piece is 16 characters long; any 31 characters in a row of the first 512 of a text, and
 * of its last 64, hold one.
 */
final class Planted {
  private static final int PIECE = 16;
  private static final int FIRST = 512;
  private static final int LAST = 64;

  /** Fewer different characters than this make no piece of their own: logs have such, too. */
  private static final int DIFFERENT = 8;

  /** What names things, and is logged. */
  private static final Set<String> NAMES =
      Set.of("sessionId", "turnId", "editId", "device", "action", "reason");

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Planted ALL = new Planted();

  private final Set<String> pieces = new HashSet<>();
  private final PrintStream file;

  private Planted() {
    try {
      Path target = Files.createDirectories(Path.of("target", "logs"));
      file =
          new PrintStream(
              Files.newOutputStream(target.resolve("planted.txt")),
              true,
              StandardCharsets.US_ASCII);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void in(Request request) {
    List<String> texts = new ArrayList<>();
    for (Request.Header header : request.headers()) {
      if (header.name().equals("X-Session-Key") && header.value().length() >= 43) {
        texts.add(header.value());
      }
    }
    byte[] body = request.body();
    if (body != null) {
      Json.find(body)
          .ifPresentOrElse(
              json -> collect("", json, texts),
              () -> texts.add(new String(body, StandardCharsets.UTF_8)));
    }
    texts.forEach(text -> ALL.note(UUID.matcher(text).replaceAll("")));
  }

  private static void collect(String name, JsonNode node, List<String> texts) {
    if (node.isTextual() && !NAMES.contains(name)) {
      texts.add(node.textValue());
    }
    node.forEachEntry((field, value) -> collect(field, value, texts));
    if (node.isArray()) {
      node.forEach(value -> collect(name, value, texts));
    }
  }

  private synchronized void note(String text) {
    for (int at = 0; at + PIECE <= Math.min(text.length(), FIRST); at += PIECE) {
      note(text, at);
    }
    for (int at = text.length() - PIECE; at >= Math.max(0, text.length() - LAST); at -= PIECE) {
      note(text, at);
    }
  }

  private void note(String text, int at) {
    String piece = text.substring(at, at + PIECE);
    if (piece.chars().distinct().count() >= DIFFERENT && pieces.add(piece)) {
      file.println(Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
