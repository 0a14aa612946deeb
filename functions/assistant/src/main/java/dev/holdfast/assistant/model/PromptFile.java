package dev.holdfast.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt of a version, as its file has it. A version that was in use is never changed: its
 * successor is a new file.
 *
 * @param version such as {@code rephrase.v1}, under which answers are counted
 */
record PromptFile(String version, String text) {
  private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");

  static PromptFile named(String version) {
    try (InputStream file =
        PromptFile.class.getResourceAsStream("/prompts/chat/" + version + ".md")) {
      if (file == null) {
        throw new IllegalArgumentException("no such prompt: " + version);
      }
      return new PromptFile(
          version, new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text with its blanks filled in, in one pass: what is filled in has none. */
  String with(Map<String, String> values) {
    return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value(blank, values)));
  }

  private static String value(MatchResult blank, Map<String, String> values) {
    String value = values.get(blank.group(1));
    if (value == null) {
      throw new IllegalArgumentException("nothing for the blank " + blank.group());
    }
    return value;
  }
}
