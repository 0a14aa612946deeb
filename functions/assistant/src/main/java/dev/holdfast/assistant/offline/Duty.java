package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Was responsible for", "My main duties included": how a line that tells a duty begins.
 *
 * @param length tokens it takes
 * @param tense what it says itself; null when it says nothing of time
 * @param infinitive whether a plain verb follows: "my role was to manage"
 */
record Duty(int length, @Nullable Tense tense, boolean infinitive) {

  /** The duty a line begins with; null when it begins with none. */
  static @Nullable Duty at(List<Token> tokens) {
    int start = 0;
    while (start < tokens.size() && Lexicon.DUTY_PREFIXES.holds(tokens.get(start))) {
      start++;
    }
    PhraseList.Phrase phrase = PhraseList.DUTY_OPENINGS.at(tokens, start);
    if (phrase == null || start + phrase.words().size() >= tokens.size()) {
      return null;
    }
    List<String> before = tokens.subList(0, start).stream().map(Token::lower).toList();
    return new Duty(
        start + phrase.words().size(),
        tense(before, phrase),
        phrase.words().getLast().equals("to"));
  }

  /** Where what was to be done begins; a colon may stand before it. */
  int start(List<Token> tokens) {
    return tokens.get(length).text().equals(":") && length + 1 < tokens.size()
        ? length + 1
        : length;
  }

  private static @Nullable Tense tense(List<String> before, PhraseList.Phrase phrase) {
    if (before.contains("am") || before.contains("i'm")) {
      return Tense.PRESENT;
    }
    if (before.contains("was") || before.contains("were") || before.contains("had")) {
      return Tense.PAST;
    }
    return switch (phrase.kept().getFirst()) {
      case "past" -> Tense.PAST;
      case "present" -> Tense.PRESENT;
      case "either" -> before.contains("held") || before.contains("been") ? Tense.PAST : null;
      default -> throw new IllegalStateException("tense of " + phrase);
    };
  }
}
