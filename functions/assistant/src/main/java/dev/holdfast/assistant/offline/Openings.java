package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a verb first where a line begins with "I", a duty ("was responsible for managing") or a
 * passive, and only where that claims no more than the line did.
 */
final class Openings {
  /** A new opening, and whether it had to guess the tense or who did it. */
  record Plainer(String body, boolean tenseGuessed, Passive.@Nullable Agent agent) {
    static Plainer sure(String body) {
      return new Plainer(body, false, null);
    }
  }

  private Openings() {}

  /** A body with a plainer opening; empty when there is none that is as true. */
  static Optional<Plainer> plainer(String body, @Nullable Tense era) {
    String single = FirstPerson.withoutLater(body, Token.of(body));
    List<Token> tokens = Token.of(single);
    if (tokens.stream().skip(1).anyMatch(FirstPerson::isIn)) {
      return Optional.empty();
    }
    Duty duty = Duty.at(tokens);
    if (duty != null) {
      return fromDuty(single, tokens, duty, era);
    }
    Optional<String> told =
        FirstPerson.dropped(single, tokens)
            .filter(rest -> Token.of(rest).stream().noneMatch(FirstPerson::isMine))
            .map(rest -> afterPronoun(withCaseOf(single, rest)))
            .or(() -> Implied.told(single, tokens).map(Openings::afterPronoun))
            .or(() -> Participation.told(single, tokens));
    return told.map(text -> Plainer.sure(withCaseOf(single, text)));
  }

  /** What "I" stood before may be a "managed to" or a "helped with the development of". */
  private static String afterPronoun(String body) {
    String told = Implied.told(body, Token.of(body)).orElse(body);
    return Participation.told(told, Token.of(told)).orElse(told);
  }

  private static Optional<Plainer> fromDuty(
      String body, List<Token> tokens, Duty duty, @Nullable Tense era) {
    Tense told = duty.tense() != null ? duty.tense() : era;
    Tense tense = told != null ? told : Tense.PAST;
    Optional<String> verbs =
        duty.infinitive()
            ? fromInfinitive(body, tokens, duty.length(), tense)
            : Activities.told(body, tokens, duty.start(tokens), tense);
    return verbs.map(text -> new Plainer(withCaseOf(body, text), told == null, null));
  }

  /**
   * "My role was to manage vendors"; not "to manage and train", whose second verb would not fit.
   */
  private static Optional<String> fromInfinitive(
      String body, List<Token> tokens, int at, Tense tense) {
    for (int i = at + 1; i < tokens.size(); i++) {
      boolean joined = List.of("and", ",", "or").contains(tokens.get(i - 1).lower());
      if (joined && Verb.of(tokens.get(i)).isPresent()) {
        return Optional.empty();
      }
    }
    Token word = tokens.get(at);
    return Verb.of(word)
        .filter(verb -> verb.base().equals(word.lower()) && verb.duty() != Verb.Duty.OUTCOME)
        .map(verb -> verb.in(tense) + body.substring(word.end()));
  }

  /**
   * A passive in the active voice; for a whole statement only, since the next line may name who did
   * it.
   */
  static Optional<Plainer> active(String body) {
    List<Token> tokens = Token.of(body);
    return Passive.in(tokens)
        .map(passive -> {
          String told = Surplus.replaced(passive.told(body, tokens), PhraseList.REWRITES);
          return new Plainer(told, false, passive.agent());
        });
  }

  static String withCaseOf(String before, String after) {
    if (before.isEmpty() || after.isEmpty() || !Character.isUpperCase(before.codePointAt(0))) {
      return after;
    }
    int point = after.codePointAt(0);
    return Character.toString(Character.toUpperCase(point))
        + after.substring(Character.charCount(point));
  }
}
