package dev.holdfast.truth;

import java.util.Locale;

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
  /** Times of the day, week and year: a rate or a season is a claim of its own. */
  TIME,
  /** A general word, a colon, and what it covers. */
  KIND,
  /** Words that can stand for each other. */
  SAME,
  /** Names that can stand for each other. */
  ALIAS;

  /** Its number among the concepts of a word; those of synonyms are higher. */
  @SuppressWarnings("EnumOrdinal") // never stored, and fast where words are compared
  int concept() {
    return ordinal();
  }

  static Part of(String section) {
    return valueOf(section.toUpperCase(Locale.ROOT));
  }
}
