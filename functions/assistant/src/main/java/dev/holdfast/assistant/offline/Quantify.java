package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The action "quantify": marks where a figure belongs and asks for it; it never supplies one. */
final class Quantify {
  static final String NUMBER = "[number]";
  static final String MANY = "[how many]";
  static final String MUCH = "[by how much]";
  static final String ANY = "[how many, how often or how long]";
  static final String ARABIC = "[العدد أو المدة]";
  static final Set<String> PLACEHOLDERS = Set.of(NUMBER, MANY, MUCH, ANY, ARABIC);

  private static final int MOST_A_LINE = 2;
  private static final int MOST_MODIFIERS = 2;

  private final Catalogue says;
  private final List<String> questions = new ArrayList<>();

  private Quantify(Catalogue says) {
    this.says = says;
  }

  static Draft draft(String selection, Catalogue says) {
    Quantify quantify = new Quantify(says);
    List<BodyLine> lines = BodyLine.of(selection);
    String made =
        BodyLine.join(lines.stream().map(line -> line.withBody(quantify.mark(line))).toList());
    if (made.equals(selection) || !Faithfulness.onlyAdds(selection, made, PLACEHOLDERS)) {
      return Draft.only(says.say("quantify.none"));
    }
    List<String> said = new ArrayList<>(List.of(says.say("quantify.done")));
    said.addAll(quantify.questions);
    return new Draft(said, made);
  }

  private String mark(BodyLine line) {
    String body = line.body();
    List<Token> tokens = Token.of(body);
    if (body.indexOf('[') >= 0
        || tokens.size() < 2
        || Figures.in(tokens)
        || tokens.stream().anyMatch(Lexicon.NEGATIONS::holds)) {
      return body;
    }
    if (Language.of(body) == Language.ARABIC) {
      return line.bulleted() ? append(body, tokens, ARABIC, "quantify.ask.arabic") : body;
    }
    boolean verbFirst = Verb.of(tokens.getFirst()).isPresent();
    boolean weak = PhraseList.WEAK_OPENINGS.at(tokens, 0) != null;
    if (!line.bulleted() && !verbFirst && !weak) {
      return body;
    }
    return Lexicon.CHANGE_VERBS.holds(tokens.getFirst())
        ? append(body, tokens, MUCH, "quantify.ask.much")
        : markNouns(body, tokens, verbFirst || weak);
  }

  private String markNouns(String body, List<Token> tokens, boolean verbFirst) {
    StringBuilder text = new StringBuilder();
    int copied = 0;
    int marked = 0;
    for (int i = 1; i < tokens.size() && marked < MOST_A_LINE; i++) {
      if (!isCountable(tokens, i)) {
        continue;
      }
      Place place = placeFor(tokens, i);
      if (place == Place.NONE) {
        continue;
      }
      int at = place.before ? tokens.get(i - place.modifiers).start() : tokens.get(i).end();
      text.append(body, copied, at).append(place.before ? NUMBER + " " : " " + MANY);
      ask(place.before ? "quantify.ask.number" : "quantify.ask.many", tokens.get(i).text(), body);
      copied = at;
      marked++;
    }
    if (marked == 0 && verbFirst) {
      return append(body, tokens, ANY, "quantify.ask.any");
    }
    return text.append(body.substring(copied)).toString();
  }

  /** Where the placeholder for a noun goes: before it and so many modifiers, behind it, nowhere. */
  private enum Place {
    BEFORE_NOUN(true, 0),
    BEFORE_ONE(true, 1),
    BEFORE_TWO(true, 2),
    BEHIND(false, 0),
    NONE(false, 0);

    private final boolean before;
    private final int modifiers;

    Place(boolean before, int modifiers) {
      this.before = before;
      this.modifiers = modifiers;
    }
  }

  private static Place placeFor(List<Token> tokens, int noun) {
    for (int back = 0; back <= MOST_MODIFIERS; back++) {
      int at = noun - back - 1;
      Token left = tokens.get(at);
      if (Lexicon.NO_COUNT.holds(left)) {
        return Place.NONE;
      }
      boolean apart = left.end() < tokens.get(at + 1).start();
      if (!left.word() || !apart || Lexicon.VAGUE_QUANTIFIERS.holds(left)) {
        return Place.BEHIND;
      }
      if (Lexicon.BEFORE_PLACEHOLDER.holds(left) || Verb.of(left).isPresent()) {
        return Place.values()[back];
      }
      if (at == 0) {
        return Place.BEHIND;
      }
    }
    return Place.BEHIND;
  }

  /** A plural from the list that is not itself a modifier: "client orders", not "orders desk". */
  private static boolean isCountable(List<Token> tokens, int i) {
    Token noun = tokens.get(i);
    if (!Lexicon.COUNT_NOUNS.holds(noun) || noun.startsUpperCase()) {
      return false;
    }
    if (i + 1 == tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    return next.word()
        ? Lexicon.BEFORE_PLACEHOLDER.holds(next) || Lexicon.NO_COUNT.holds(next)
        : ",.;:)".contains(next.text());
  }

  private String append(String body, List<Token> tokens, String placeholder, String question) {
    Token last = tokens.getLast();
    int at = ".;,!،؛".contains(last.text()) ? last.start() : body.length();
    ask(question, body);
    return body.substring(0, at) + " " + placeholder + body.substring(at);
  }

  private void ask(String key, String body) {
    questions.add("• " + says.say(key, Quotes.brief(body)));
  }

  private void ask(String key, String noun, String body) {
    questions.add("• " + says.say(key, noun, Quotes.brief(body)));
  }
}
