package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A figure that is the person's to give, and where it goes.
 *
 * @param key which question asks for it
 * @param about the person's own word for what is counted
 * @param at offset in the body
 * @param until offset behind the vague word it stands for; {@code at} when it stands for none
 * @param text what is put there, with the spaces it needs
 */
record Placeholder(String key, String about, int at, int until, String text) {
  static final String NUMBER = "[number]";
  static final String PERCENT = "[percent]";
  static final String AMOUNT = "[amount]";

  private static final Pattern OPEN = Pattern.compile("\\[([^\\[\\]]{1,60})]");
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(number|percent|percentage|amount|figure|count|sum|total|value)\\b|%|#"
              + "|\\bhow (many|much|often|long|large|big|far)\\b|عدد|نسبة|مبلغ|كم|رقم",
          Pattern.CASE_INSENSITIVE);

  /** The first words in square brackets that ask for a figure, with their brackets. */
  static Optional<String> open(String body) {
    return OPEN.matcher(body)
        .results()
        .filter(found -> ASKS.matcher(found.group(1)).find())
        .map(MatchResult::group)
        .findFirst();
  }

  String in(String body) {
    return body.substring(0, at) + text + body.substring(until);
  }

  /** Whether nothing is lost but one vague "several", and nothing added but the placeholder. */
  boolean addsOnlyItself(String body) {
    String bare = text.replace(NUMBER, "").replace(PERCENT, "").replace(AMOUNT, "").strip();
    boolean closed = bare.isEmpty() || bare.equals("by") || bare.equals("of") || bare.equals("in");
    String lost = body.substring(at, until).strip();
    boolean vague =
        lost.isEmpty()
            || Token.of(lost).stream().allMatch(Lexicon.VAGUE_QUANTIFIERS::holds)
            || PhraseList.VAGUE_PHRASES.at(Token.of(lost), 0) != null;
    String made = in(body);
    return closed
        && vague
        && made.startsWith(body.substring(0, at))
        && made.endsWith(body.substring(until));
  }
}
