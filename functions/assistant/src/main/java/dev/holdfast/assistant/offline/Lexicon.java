package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The closed lists of single words that the rules go by. */
enum Lexicon {
  NEGATIONS,
  NUMBER_WORDS,
  SCOPE_WORDS,
  DROPPABLE_WORDS,
  FILLERS,
  FIRST_PERSON,
  COUNT_NOUNS,
  BEFORE_PLACEHOLDER,
  VAGUE_QUANTIFIERS,
  NO_COUNT,
  CHANGE_VERBS,
  OUTCOME_WORDS,
  SITUATION_OPENINGS,
  QUESTION_WORDS,
  DUTY_PREFIXES,
  GERUND_HEADS,
  MASS_OBJECTS,
  PLAIN_ADJECTIVES,
  LEADING_VERBS,
  COMMON_SUBJECTS,
  ADVERBS,
  ARABIC_OPENINGS,
  HONOURS,
  AFTER_AGENT;

  @SuppressWarnings("ImmutableEnumChecker") // collected into an unmodifiable set
  private final Set<String> words =
      Resource.lines(name().toLowerCase(Locale.ROOT) + ".txt").stream()
          .collect(Collectors.toUnmodifiableSet());

  boolean holds(Token token) {
    return token.word() && words.contains(token.lower());
  }

  Set<String> words() {
    return words;
  }
}
