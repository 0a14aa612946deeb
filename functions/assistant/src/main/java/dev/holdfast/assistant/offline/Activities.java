package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns activities that are named ("managing vendors and training staff", "the preparation of
 * reports") into verbs; gives nothing where one of them may be no activity, or an outcome.
 */
final class Activities {
  private static final Set<String> JOINS = Set.of("and", "&", ",", "or");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> INSIDE =
      Set.of("by", "of", "for", "through", "in", "with", "on", "from", "about", "without", "to");

  private final String body;
  private final List<Token> tokens;
  private final Tense tense;
  private final StringBuilder text = new StringBuilder();
  private int copied;

  private Activities(String body, List<Token> tokens, int start, Tense tense) {
    this.body = body;
    this.tokens = tokens;
    this.tense = tense;
    this.copied = start < tokens.size() ? tokens.get(start).start() : body.length();
  }

  /** The body from this token on, told in verbs. */
  static Optional<String> told(String body, List<Token> tokens, int start, Tense tense) {
    Activities activities = new Activities(body, tokens, start, tense);
    return activities.tell(start)
        ? Optional.of(activities.text.append(body.substring(activities.copied)).toString())
        : Optional.empty();
  }

  /** Tokens of "the preparation and delivery of" from this one on; 0 when there is none. */
  static int nounsAt(List<Token> tokens, int start) {
    int at = afterArticle(tokens, start);
    while (at + 2 < tokens.size() && isNoun(tokens.get(at))) {
      at++;
      if (tokens.get(at).lower().equals("of")) {
        return at + 1 - start;
      }
      int next = afterJoins(tokens, at);
      if (next == at) {
        return 0;
      }
      at = afterArticle(tokens, next);
    }
    return 0;
  }

  private boolean tell(int start) {
    int end = item(start);
    boolean inside = false;
    int i = end;
    while (end > 0 && i < tokens.size()) {
      int next = afterJoins(tokens, i);
      if (next > i && next < tokens.size()) {
        int after = item(next);
        boolean unsure = after == 0 && (isGerundAt(next) || isGerundAt(next + 1));
        if (unsure || (after > 0 && inside)) {
          return false;
        }
        i = Math.max(after, next);
      } else {
        inside |= INSIDE.contains(tokens.get(i).lower()) && isGerundAt(i + 1);
        i++;
      }
    }
    return end > 0;
  }

  private boolean isGerundAt(int i) {
    return i < tokens.size() && tokens.get(i).lower().endsWith("ing");
  }

  /** Tells the activity at this token; the token behind it, or 0 when there is none. */
  private int item(int at) {
    int nouns = nounsAt(tokens, at);
    if (nouns > 0) {
      tellNouns(at, at + nouns);
      return at + nouns;
    }
    if (!isActivity(at) || !leadsToObject(at)) {
      return 0;
    }
    Token token = tokens.get(at);
    copyUpTo(token);
    text.append(Verb.of(token).orElseThrow().in(tense));
    copied = token.end();
    return at + 1;
  }

  private void tellNouns(int from, int to) {
    copyUpTo(tokens.get(from));
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (JOINS.contains(token.lower())) {
        text.append(token.text().equals(",") ? "," : " " + token.text());
      } else if (isNoun(token)) {
        text.append(i > from && !text.isEmpty() && text.charAt(text.length() - 1) != ' ' ? " " : "")
            .append(Verb.ofNoun(token).orElseThrow().in(tense));
      }
    }
    copied = tokens.get(to - 1).end();
  }

  private void copyUpTo(Token token) {
    if (copied <= token.start()) {
      text.append(body, copied, token.start());
    }
  }

  private boolean isActivity(int at) {
    return Verb.of(tokens.get(at))
        .filter(verb -> verb.isGerund(tokens.get(at)) && verb.duty() != Verb.Duty.OUTCOME)
        .isPresent();
  }

  /** Whether an object follows, or other activities that share one. */
  private boolean leadsToObject(int at) {
    int last = at;
    int next = afterJoins(tokens, at + 1);
    while (next > last + 1 && next < tokens.size() && isActivity(next)) {
      last = next;
      next = afterJoins(tokens, last + 1);
    }
    return next == last + 1 && VerbObjects.follow(tokens, last);
  }

  private static boolean isNoun(Token token) {
    return Verb.ofNoun(token).filter(verb -> verb.duty() != Verb.Duty.OUTCOME).isPresent();
  }

  private static int afterArticle(List<Token> tokens, int at) {
    return at < tokens.size() && ARTICLES.contains(tokens.get(at).lower()) ? at + 1 : at;
  }

  private static int afterJoins(List<Token> tokens, int at) {
    int next = at;
    while (next < tokens.size() && JOINS.contains(tokens.get(next).lower())) {
      next++;
    }
    return next;
  }
}
