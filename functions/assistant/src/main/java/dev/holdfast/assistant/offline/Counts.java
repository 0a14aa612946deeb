package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the plural in a statement that begs the question "how many?". */
final class Counts {
  private static final Set<String> JOINS = Set.of("and", "or", "&");
  private static final int LONGEST_VAGUE = 4;

  private final List<Token> tokens;

  Counts(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** "Managed [number] client accounts", with the placeholder for "several" where that stands. */
  Optional<Placeholder> place() {
    for (int i = 1; i < tokens.size(); i++) {
      Token noun = tokens.get(i);
      if (Lexicon.COUNT_NOUNS.holds(noun) && !noun.startsUpperCase() && endsNoun(tokens, i)) {
        Optional<Placeholder> place = before(i);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Placeholder> before(int noun) {
    for (int back = 0; back <= Places.MOST_MODIFIERS && noun - back - 1 >= 0; back++) {
      int at = noun - back - 1;
      Token left = tokens.get(at);
      boolean apart = left.end() < tokens.get(at + 1).start();
      if (!left.word() || !apart || Lexicon.NO_COUNT.holds(left) || JOINS.contains(left.lower())) {
        return Optional.empty();
      }
      int vague = vagueBefore(at);
      if (vague >= 0) {
        return Optional.of(
            new Placeholder(
                "number",
                tokens.get(noun).lower(),
                tokens.get(vague).start(),
                left.end(),
                Placeholder.NUMBER));
      }
      int start = tokens.get(at + 1).start();
      if (Lexicon.VAGUE_QUANTIFIERS.holds(left)) {
        return Optional.of(
            new Placeholder(
                "number", tokens.get(noun).lower(), left.start(), left.end(), Placeholder.NUMBER));
      }
      boolean verb =
          Verb.of(left).isPresent()
              && (at == 0 || !left.lower().endsWith("s"))
              && !(back == 0 && modifies(at));
      if (verb && at > 0 && left.lower().endsWith("ing") && isTold(tokens.get(at - 1))) {
        return Optional.empty(); // "ran operating systems": no verb after all
      }
      if (Lexicon.BEFORE_PLACEHOLDER.holds(left) || verb) {
        return Optional.of(Places.insert("number", tokens.get(noun).lower(), start, "[number] "));
      }
    }
    return Optional.empty();
  }

  private static boolean isTold(Token token) {
    return Verb.of(token).filter(verb -> verb.isPastOrBase(token)).isPresent();
  }

  /** Whether a form of a verb is part of a name here: "of training courses", "wrote test cases". */
  private boolean modifies(int at) {
    if (at == 0 || !Lexicon.PLAIN_ADJECTIVES.holds(tokens.get(at))) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return before.lower().equals("of") || Verb.of(before).isPresent();
  }

  /** Where "a large number of" begins that ends at this token; -1 when none does. */
  private int vagueBefore(int end) {
    for (int start = Math.max(0, end - LONGEST_VAGUE); start < end; start++) {
      PhraseList.Phrase phrase = PhraseList.VAGUE_PHRASES.at(tokens, start);
      if (phrase != null && start + phrase.words().size() == end + 1) {
        return start;
      }
    }
    return -1;
  }

  /** Whether the word here is no modifier: "team", not "team meeting". */
  static boolean endsNoun(List<Token> tokens, int i) {
    if (i + 1 == tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    return next.word()
        ? Lexicon.BEFORE_PLACEHOLDER.holds(next)
            || Lexicon.NO_COUNT.holds(next)
            || Places.AFTER_OBJECT.contains(next.lower())
            || next.lower().equals("or")
        : ",.;:)".contains(next.text());
  }
}
