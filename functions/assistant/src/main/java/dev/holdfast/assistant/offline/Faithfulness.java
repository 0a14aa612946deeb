package dev.holdfast.assistant.offline;

import java.util.List;
import java.util.Set;

/**
 * The last gate before a suggestion is shown: it fails closed, and knows nothing of the rule that
 * made the suggestion.
 */
final class Faithfulness {
  private Faithfulness() {}

  /**
   * Whether {@code after} holds only words of {@code before}, in their order, line by line, where a
   * verb may stand in another form of itself and only closed-list words are missing. So no number,
   * name or sign is new or lost, and no negation or limit is lost.
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
          || !keepsLine(Token.of(left.body()), Token.of(right.body()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean keepsLine(List<Token> before, List<Token> after) {
    int next = 0;
    for (int i = 0; i < before.size(); i++) {
      Token old = before.get(i);
      if (next < after.size() && same(old, after.get(next), next == 0)) {
        next++;
      } else if (!mayGo(old, i == 0)) {
        return false;
      }
    }
    return next == after.size() && (before.isEmpty() || !after.isEmpty());
  }

  private static boolean same(Token old, Token fresh, boolean first) {
    if (old.text().equals(fresh.text())) {
      return true;
    }
    if (!old.word() || !fresh.word()) {
      return false;
    }
    boolean caseFits = first || old.startsUpperCase() == fresh.startsUpperCase();
    return caseFits && (differsInFirstCase(old, fresh, first) || sameVerb(old, fresh));
  }

  private static boolean differsInFirstCase(Token old, Token fresh, boolean first) {
    int skipOld = Character.charCount(old.text().codePointAt(0));
    int skipFresh = Character.charCount(fresh.text().codePointAt(0));
    return first
        && fresh.startsUpperCase()
        && old.lower().equals(fresh.lower())
        && old.text().substring(skipOld).equals(fresh.text().substring(skipFresh));
  }

  private static boolean sameVerb(Token old, Token fresh) {
    return Verb.of(old)
        .filter(verb -> verb.hasForm(fresh))
        .filter(verb -> verb.duty() != Verb.Duty.OUTCOME || !verb.isGerund(old))
        .isPresent();
  }

  private static boolean mayGo(Token token, boolean first) {
    return Lexicon.DROPPABLE_WORDS.holds(token)
        && !Lexicon.NEGATIONS.holds(token)
        && !Lexicon.SCOPE_WORDS.holds(token)
        && !token.hasDigit()
        && (first || !token.startsUpperCase() || token.lower().startsWith("i"));
  }

  /**
   * Whether {@code after} without these insertions is {@code before}, word by word and sign by
   * sign; commas and semicolons between clauses aside.
   */
  static boolean onlyAdds(String before, String after, Set<String> insertions) {
    return words(without(before, insertions)).equals(words(without(after, insertions)));
  }

  private static String without(String text, Set<String> insertions) {
    StringBuilder left = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int skip = longestAt(text, at, insertions);
      if (skip == 0) {
        left.append(text.charAt(at));
        at++;
      } else {
        left.append(' ');
        at += skip;
      }
    }
    return left.toString();
  }

  private static int longestAt(String text, int at, Set<String> insertions) {
    int longest = 0;
    for (String insertion : insertions) {
      if (insertion.length() > longest && text.startsWith(insertion, at)) {
        longest = insertion.length();
      }
    }
    return longest;
  }

  private static List<String> words(String text) {
    return Token.of(text).stream()
        .map(Token::text)
        .filter(word -> !word.equals(",") && !word.equals(";"))
        .toList();
  }
}
