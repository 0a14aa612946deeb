package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.List;

/**
 * The last gate before a suggestion is shown: it fails closed, and knows nothing of the rule that
 * made the suggestion.
 */
final class Faithfulness {
  private Faithfulness() {}

  private static final int LONGEST_LINE = 120;

  /**
   * Whether {@code after} holds only words of {@code before}, in their order, line by line, where a
   * verb may stand in another form of itself, a passive in the active voice, a phrase of the closed
   * lists in its plainer form, and only closed-list words are missing. So no number, name or sign
   * is new or lost, and no negation or limit is lost.
   */
  static boolean keepsFacts(String before, String after) {
    List<BodyLine> old = BodyLine.of(before);
    List<BodyLine> fresh = BodyLine.of(after);
    if (old.size() != fresh.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      BodyLine left = old.get(i);
      BodyLine right = fresh.get(i);
      if (!left.lead().equals(right.lead())
          || !left.ending().equals(right.ending())
          || !keepsLine(left.body(), right.body())) {
        return false;
      }
    }
    return true;
  }

  /** The same for the words of one line. */
  static boolean keepsLine(String before, String after) {
    if (before.equals(after)) {
      return true;
    }
    List<Token> old = Token.of(before);
    List<Token> fresh = Token.of(after);
    if (old.size() > LONGEST_LINE || fresh.size() > LONGEST_LINE) {
      return false;
    }
    return new Alignment(old, fresh).holds()
        || new Alignment(plain(old), fresh).holds()
        || Passive.in(plain(old))
            .filter(passive -> new Alignment(passive.active(plain(old)), fresh).holds())
            .isPresent();
  }

  private static List<Token> plain(List<Token> tokens) {
    return tokens.stream().filter(token -> !Lexicon.FILLERS.holds(token)).toList();
  }
}
