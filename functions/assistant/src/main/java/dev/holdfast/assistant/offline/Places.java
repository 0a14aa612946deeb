package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the one place in a statement where a reader looks for a figure. */
final class Places {
  private static final Set<String> EARN =
      Set.of("generated", "raised", "earned", "won", "secured", "generate", "raise", "brought");
  private static final Set<String> EARNED =
      Set.of("sales", "revenue", "funding", "donations", "funds", "savings");
  static final Set<String> AFTER_OBJECT =
      Set.of(
          "by", "through", "using", "with", "while", "for", "and", "after", "across", "in", "from",
          "when", "because", "so", "to", "at", "on", "over", "during", "which", "that", "via");
  private static final Set<String> GROUPS = Set.of("team", "crew", "class", "budget", "group");
  private static final Set<String> NO_SCALE =
      Set.of("process", "processes", "system", "systems", "workflow", "workflows", "procedures");
  private static final Set<String> PARTICLES = Set.of("up", "down", "from", "to", "by", "on");
  static final int MOST_MODIFIERS = 2;

  private final String body;
  private final List<Token> tokens;

  private Places(String body, List<Token> tokens) {
    this.body = body;
    this.tokens = tokens;
  }

  /**
   * The place, if there is a natural one.
   *
   * @param all the tokens of the whole statement, whose figures count
   * @param whole whether the statement ends in this line
   */
  static Optional<Placeholder> in(String body, List<Token> tokens, List<Token> all, boolean whole) {
    Places places = new Places(body, tokens);
    if (tokens.size() < 2 || !LineKind.beginsLikeStatement(tokens)) {
      return Optional.empty();
    }
    if (Lexicon.CHANGE_VERBS.holds(tokens.getFirst())) {
      return Figures.tellsChange(all) ? Optional.empty() : places.change(whole);
    }
    return Figures.in(all)
        ? Optional.empty()
        : places.earned().or(places::group).or(() -> new Counts(tokens).place());
  }

  /** "Reduced waste by [percent] in the kitchen". */
  private Optional<Placeholder> change(boolean whole) {
    int end = 1;
    while (end < tokens.size()
        && tokens.get(end).word()
        && (end == 1 || !AFTER_OBJECT.contains(tokens.get(end).lower()))) {
      end++;
    }
    boolean open = end == tokens.size() && !whole;
    boolean vague = NO_SCALE.contains(tokens.get(end - 1).lower());
    if (end == 1 || open || vague || PARTICLES.contains(tokens.get(1).lower())) {
      return Optional.empty();
    }
    if (!ends(end)) {
      return Optional.empty();
    }
    boolean by = end < tokens.size() && tokens.get(end).lower().equals("by");
    String text = (by ? " " : " by ") + Placeholder.PERCENT;
    return Optional.of(insert("percent", object(end), tokens.get(end - 1).end(), text));
  }

  /** Whether the object ends before this token: "C++" is one thing although it is three tokens. */
  private boolean ends(int at) {
    return at == tokens.size()
        || tokens.get(at - 1).end() < tokens.get(at).start()
        || ",.;:".contains(tokens.get(at).text());
  }

  private String object(int end) {
    return body.substring(tokens.get(1).start(), tokens.get(end - 1).end());
  }

  /** "Generated [amount] in sales". */
  private Optional<Placeholder> earned() {
    boolean fits =
        EARN.contains(tokens.getFirst().lower()) && EARNED.contains(tokens.get(1).lower());
    return fits
        ? Optional.of(
            insert("amount", tokens.get(1).lower(), tokens.get(1).start(), "[amount] in "))
        : Optional.empty();
  }

  /** "Led a team of [number]", "of [number] nurses", "a budget of [amount]". */
  private Optional<Placeholder> group() {
    for (int i = 1; i < tokens.size(); i++) {
      String noun = tokens.get(i).lower();
      boolean owned = GROUPS.contains(noun) && hasArticle(i);
      boolean of = i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("of");
      if (owned && of && i + 2 < tokens.size() && Lexicon.COUNT_NOUNS.holds(tokens.get(i + 2))) {
        return Optional.of(
            insert("number", tokens.get(i + 2).lower(), tokens.get(i + 2).start(), "[number] "));
      }
      if (owned && !of && Counts.endsNoun(tokens, i)) {
        boolean money = noun.equals("budget");
        String text = " of " + (money ? Placeholder.AMOUNT : Placeholder.NUMBER);
        return Optional.of(insert(money ? "budget" : "size", noun, tokens.get(i).end(), text));
      }
    }
    return Optional.empty();
  }

  /** "A team", "the annual budget", "a small team": an article at most two words before. */
  private boolean hasArticle(int noun) {
    for (int i = noun - 1; i > 0 && noun - i <= MOST_MODIFIERS + 1; i--) {
      String word = tokens.get(i).lower();
      if (word.equals("a") || word.equals("an")) {
        return true;
      }
      if (word.equals("the")) {
        return tokens.get(noun).lower().equals("budget");
      }
    }
    return false;
  }

  static Placeholder insert(String key, String about, int at, String text) {
    return new Placeholder(key, about, at, at, text);
  }
}
