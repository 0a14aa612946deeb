package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a verb first where a line begins with "I" or with a duty ("was responsible for managing"),
 * and only where that claims no more than the line did.
 */
final class Openings {
  private static final List<List<String>> DUTIES =
      List.of(
          List.of("responsible", "for"),
          List.of("in", "charge", "of"),
          List.of("duties", "included"),
          List.of("responsibilities", "included"));
  private static final Set<String> BEFORE_DUTY =
      Set.of("i", "i'm", "i've", "have", "been", "was", "were", "am", "my");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "all", "our", "my", "their", "its", "each", "every", "both");
  private static final Set<String> JOINS = Set.of("and", "or", "&", ",");
  private static final Set<String> TITLE_NOUNS =
      Set.of(
          "director", "directors", "partner", "partners", "editor", "editors", "agent", "agents");

  private Openings() {}

  /** A body with a plainer opening; empty when there is none that is as true. */
  static Optional<String> plainer(String body) {
    List<Token> tokens = Token.of(body);
    if (tokens.stream().skip(1).anyMatch(Openings::isFirstPerson)) {
      return Optional.empty();
    }
    int duty = 0;
    while (duty < tokens.size() && BEFORE_DUTY.contains(tokens.get(duty).lower())) {
      duty++;
    }
    int length = dutyAt(tokens, duty);
    if (length > 0) {
      return fromDuty(body, tokens, duty, duty + length);
    }
    return fromFirstPerson(body, tokens);
  }

  private static boolean isFirstPerson(Token token) {
    return token.text().equals("I")
        || token.text().startsWith("I'")
        || token.text().startsWith("I’");
  }

  private static int dutyAt(List<Token> tokens, int at) {
    for (List<String> duty : DUTIES) {
      int end = at + duty.size();
      if (end < tokens.size()
          && tokens.subList(at, end).stream().map(Token::lower).toList().equals(duty)) {
        return duty.size();
      }
    }
    return 0;
  }

  private static Optional<String> fromDuty(String body, List<Token> tokens, int duty, int start) {
    List<String> lead = tokens.subList(0, duty).stream().map(Token::lower).toList();
    boolean present = lead.contains("am") || lead.contains("i'm");
    List<Integer> gerunds = gerundsAt(tokens, start);
    if (gerunds.isEmpty() || gerundsFollowLater(tokens, gerunds.getLast() + 1)) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    int copied = tokens.get(start).start();
    for (int at : gerunds) {
      Token token = tokens.get(at);
      Verb verb = Verb.of(token).orElseThrow();
      plain.append(body, copied, token.start()).append(present ? verb.base() : verb.past());
      copied = token.end();
    }
    return Optional.of(withCaseOf(body, plain.append(body.substring(copied)).toString()));
  }

  /** Where "hiring", or "checking, testing and signing", stand; empty when one may be no verb. */
  private static List<Integer> gerundsAt(List<Token> tokens, int start) {
    List<Integer> found = new ArrayList<>();
    int at = start;
    while (at < tokens.size() && isGerundOfActivity(tokens, at)) {
      found.add(at);
      int next = at + 1;
      while (next < tokens.size() && JOINS.contains(tokens.get(next).lower())) {
        next++;
      }
      if (next == at + 1) {
        return objectFollows(tokens, at) ? found : List.of();
      }
      at = next;
    }
    return List.of();
  }

  private static boolean isGerundOfActivity(List<Token> tokens, int at) {
    return Verb.of(tokens.get(at))
        .filter(verb -> verb.isGerund(tokens.get(at)) && verb.duty() != Verb.Duty.OUTCOME)
        .isPresent();
  }

  private static boolean objectFollows(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || !spaceBetween(tokens.get(at), tokens.get(at + 1))) {
      return false;
    }
    Token object = tokens.get(at + 1);
    if (!object.word() || TITLE_NOUNS.contains(object.lower())) {
      return false;
    }
    boolean sure =
        Verb.of(tokens.get(at)).filter(verb -> verb.duty() == Verb.Duty.ACTIVITY).isPresent();
    return sure || DETERMINERS.contains(object.lower()) || Figures.in(List.of(object));
  }

  private static boolean gerundsFollowLater(List<Token> tokens, int from) {
    for (int i = from; i < tokens.size(); i++) {
      String before = tokens.get(i - 1).lower();
      boolean joined = JOINS.contains(before) || before.equals("as") || before.equals("also");
      if (joined && tokens.get(i).lower().endsWith("ing")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> fromFirstPerson(String body, List<Token> tokens) {
    if (tokens.size() < 3) {
      return Optional.empty();
    }
    String first = tokens.get(0).text().replace('’', '\'');
    boolean perfect = first.equals("I've") || tokens.get(1).lower().equals("have");
    int at = first.equals("I") && perfect ? 2 : 1;
    if (!(first.equals("I") || first.equals("I've"))
        || !spaceBetween(tokens.get(0), tokens.get(1))) {
      return Optional.empty();
    }
    Token word = tokens.get(at);
    return Verb.of(word)
        .filter(v -> perfect ? v.participle().equals(word.lower()) : v.isPastOrBase(word))
        .map(v -> (perfect ? v.past() : word.text()) + body.substring(word.end()))
        .map(plain -> withCaseOf(body, plain));
  }

  private static boolean spaceBetween(Token left, Token right) {
    return left.end() < right.start();
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
