package dev.holdfast.posting;

import dev.holdfast.text.Language;
import java.util.List;

/**
 * What a job posting asks for.
 *
 * @param keywords in the order of the posting, each once
 */
public record Posting(Language language, List<Keyword> keywords) {
  public Posting {
    keywords = List.copyOf(keywords);
  }

  /** Reads a posting; a text that asks for nothing has no keywords. */
  public static Posting read(String text) {
    return new Posting(Language.of(text), Reading.of(text));
  }
}
