package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a "where do I mention …" question looks for. */
final class Term {
  private static final int MOST_WORDS = 4;

  private Term() {}

  /** The quoted words, or the last run of words that are not part of the question itself. */
  static Optional<String> of(String question) {
    int open = firstQuote(question, 0);
    int close = open < 0 ? -1 : firstQuote(question, open + 1);
    if (close > open + 1) {
      String quoted = question.substring(open + 1, close).strip();
      return Optional.of(quoted).filter(text -> Token.of(text).stream().anyMatch(Token::word));
    }
    List<Token> run = lastRun(Token.of(question));
    return run.isEmpty()
        ? Optional.empty()
        : Optional.of(question.substring(run.getFirst().start(), run.getLast().end()));
  }

  private static int firstQuote(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if ("\"“”«»„".indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static List<Token> lastRun(List<Token> tokens) {
    List<Token> run = new ArrayList<>();
    for (int i = tokens.size() - 1; i >= 0 && run.size() < MOST_WORDS; i--) {
      boolean part = tokens.get(i).word() && !Lexicon.QUESTION_WORDS.holds(tokens.get(i));
      if (part) {
        run.addFirst(tokens.get(i));
      } else if (!run.isEmpty()) {
        break;
      }
    }
    return run;
  }

  /** Whether the line holds the term as whole words, whatever their case. */
  static boolean in(ResumeLine line, String term) {
    List<String> wanted = folded(Token.of(term));
    List<String> words = folded(line.tokens());
    return Collections.indexOfSubList(words, wanted) >= 0;
  }

  private static List<String> folded(List<Token> tokens) {
    return tokens.stream().filter(Token::word).map(token -> Language.fold(token.text())).toList();
  }
}
