package dev.holdfast.posting;

import java.util.Locale;

/** What a keyword of a posting is. */
public enum KeywordKind {
  SKILL,
  /** A product, programming language, protocol or machine. */
  TOOL,
  /** A certification or licence. */
  CERTIFICATION,
  DEGREE,
  /** A spoken language. */
  LANGUAGE,
  /** Years or kinds of work done before. */
  EXPERIENCE;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name used in the HTTP contract. */
  public String wireName() {
    return wireName;
  }
}
