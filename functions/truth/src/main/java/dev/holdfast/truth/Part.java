package dev.holdfast.truth;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The part a word or phrase of the lexicon can play; the sections of its files. */
enum Part {
  FUNCTION,
  LIGHT,
  /** Turns what follows into its opposite. */
  DENY,
  UNFINISHED,
  FINISHED,
  EXPIRED,
  /** Did some of it, under somebody else. */
  HELP,
  /** Was there, and did not do it. */
  SEE,
  /** Had charge of it. */
  LEAD,
  UP,
  DOWN,
  CHANGE,
  /** Makes something come about. */
  CAUSE,
  WHOLE,
  ALONE,
  BEST,
  BASIC,
  HEDGE,
  /** Never to be taken for another word by its place alone. */
  HARD,
  MOST,
  LEAST,
  NEAR,
  /** Words that can stand for each other. */
  SAME,
  /** Names that can stand for each other. */
  ALIAS;

  private static final Map<Part, Integer> CONCEPTS = new EnumMap<>(Part.class);

  static {
    for (Part part : values()) {
      CONCEPTS.put(part, CONCEPTS.size());
    }
  }

  /** Its number among the concepts of a word; those of synonyms are higher. */
  int concept() {
    return CONCEPTS.getOrDefault(this, 0);
  }

  static Part of(String section) {
    return valueOf(section.toUpperCase(Locale.ROOT));
  }
}
