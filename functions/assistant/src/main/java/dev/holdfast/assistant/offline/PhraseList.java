package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of one or more words, looked up by their first word; the longest one wins. */
final class PhraseList {
  /** A phrase, and the words of it that a rule keeps. */
  record Phrase(List<String> words, List<String> kept) {
    Phrase {
      words = List.copyOf(words);
      kept = List.copyOf(kept);
    }
  }

  static final PhraseList WEAK_OPENINGS = load("weak_openings.txt");
  static final PhraseList REDUNDANCIES = load("redundancies.txt");
  static final PhraseList REWRITES = load("rewrites.txt");
  static final PhraseList DUTY_OPENINGS = load("duty_openings.txt");
  static final PhraseList PARTICIPATIONS = load("participations.txt");
  static final PhraseList SHARES = load("shares.txt");
  static final PhraseList SKILL_OPENINGS = load("skill_openings.txt");
  static final PhraseList VAGUE_PHRASES = load("vague_phrases.txt");
  static final PhraseList RESULT_MARKERS = load("result_markers.txt");
  static final PhraseList TASK_OPENINGS = load("task_openings.txt");

  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

  private static PhraseList load(String name) {
    PhraseList list = new PhraseList();
    for (String line : Resource.lines(name)) {
      String[] sides = line.split("=>", 2);
      Phrase phrase = new Phrase(words(sides[0]), sides.length > 1 ? words(sides[1]) : List.of());
      list.byFirstWord
          .computeIfAbsent(phrase.words().getFirst(), key -> new ArrayList<>())
          .add(phrase);
    }
    Comparator<Phrase> longestFirst = Comparator.comparingInt(phrase -> -phrase.words().size());
    list.byFirstWord.values().forEach(phrases -> phrases.sort(longestFirst));
    return list;
  }

  /** The longest phrase that stands at this token; null when none does. */
  @Nullable Phrase at(List<Token> tokens, int index) {
    if (index >= tokens.size()) {
      return null;
    }
    for (Phrase phrase : byFirstWord.getOrDefault(tokens.get(index).lower(), List.of())) {
      if (standsAt(phrase, tokens, index)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean standsAt(Phrase phrase, List<Token> tokens, int index) {
    if (index + phrase.words().size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!phrase.words().get(i).equals(tokens.get(index + i).lower())) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    return Token.of(text).stream().map(Token::text).toList();
  }
}
