package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Whether a word turns a statement round; inside "no-show", "non-profit" and "No. 1" it does not.
 */
final class Negation {
  private static final String HYPHENS = "-\u2010\u2011";
  private static final Set<String> IN_COMPOUNDS = Set.of("no", "not", "zero");

  private Negation() {}

  static boolean in(List<Token> tokens) {
    return within(tokens, tokens.size());
  }

  /** Whether one stands among the first tokens. */
  static boolean within(List<Token> tokens, int most) {
    for (int i = 0; i < Math.min(most, tokens.size()); i++) {
      if (Lexicon.NEGATIONS.holds(tokens.get(i)) && !compound(tokens, i) && !ordinal(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** "No-shows": a hyphen joins it to the next word, with no space on either side. */
  private static boolean compound(List<Token> tokens, int i) {
    if (i + 2 >= tokens.size() || !IN_COMPOUNDS.contains(tokens.get(i).lower())) {
      return false;
    }
    Token sign = tokens.get(i + 1);
    Token next = tokens.get(i + 2);
    return HYPHENS.contains(sign.text())
        && sign.start() == tokens.get(i).end()
        && next.start() == sign.end()
        && next.word();
  }

  /** "No. 1". */
  private static boolean ordinal(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.get(i).lower().equals("no")
        && tokens.get(i + 1).text().equals(".")
        && tokens.get(i + 2).hasDigit();
  }
}
