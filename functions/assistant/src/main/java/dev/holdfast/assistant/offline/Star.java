package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The action "STAR": the person's words sorted under four labels, with gaps where none fit. */
final class Star {
  static final String GAP = "[…]";
  static final List<String> PARTS = List.of("situation", "task", "action", "result");

  private static final int FEWEST_WORDS = 3;
  private static final int NEGATION_WITHIN = 3;

  private final Catalogue says;
  private final Catalogue labels;

  private Star(Catalogue says, Language textLanguage) {
    this.says = says;
    this.labels = Catalogue.in(textLanguage);
  }

  static Draft draft(String selection, Catalogue says) {
    return new Star(says, Language.of(selection)).draft(selection);
  }

  /** Everything a scaffold in this language adds to the person's words. */
  static Set<String> insertions(Catalogue labels) {
    Set<String> all = PARTS.stream().map(part -> label(labels, part)).collect(Collectors.toSet());
    all.add(GAP);
    return all;
  }

  private static String label(Catalogue labels, String part) {
    return labels.say("star.label." + part) + ":";
  }

  private Draft draft(String selection) {
    List<BodyLine> lines = BodyLine.of(selection).stream().filter(line -> !line.blank()).toList();
    if (lines.isEmpty() || lines.stream().skip(1).anyMatch(BodyLine::bulleted)) {
      return Draft.only(says.say("star.several"));
    }
    if (lines.size() > 1 && !lines.getFirst().bulleted()) {
      return Draft.only(says.say("star.several"));
    }
    String body = String.join(" ", lines.stream().map(BodyLine::body).toList());
    List<Token> tokens = Token.of(body);
    boolean negated = tokens.stream().limit(NEGATION_WITHIN).anyMatch(Lexicon.NEGATIONS::holds);
    if (negated || tokens.stream().filter(Token::word).count() < FEWEST_WORDS) {
      return Draft.only(says.say("star.none"));
    }
    StarParts parts = StarParts.of(body, tokens);
    String made = render(lines, parts);
    String own = String.join("\n", lines.stream().map(BodyLine::body).toList());
    String bare = made.substring(lines.getFirst().lead().length());
    return Faithfulness.onlyAdds(own, bare, insertions(labels))
        ? new Draft(says(parts), made)
        : Draft.only(says.say("star.none"));
  }

  private String render(List<BodyLine> lines, StarParts parts) {
    BodyLine first = lines.getFirst();
    String ending = first.ending().isEmpty() ? "\n" : first.ending();
    String indent = " ".repeat(first.lead().codePointCount(0, first.lead().length()));
    List<String> rows = new ArrayList<>();
    for (String part : PARTS) {
      String text = parts.get(part);
      rows.add(label(labels, part) + " " + (text.isEmpty() ? GAP : text));
    }
    BodyLine last = lines.getLast();
    return first.lead() + String.join(ending + indent, rows) + last.tail() + last.ending();
  }

  private List<String> says(StarParts parts) {
    List<String> said = new ArrayList<>(List.of(says.say("star.done")));
    for (String part : PARTS) {
      if (parts.get(part).isEmpty()) {
        said.add("• " + says.say("star.ask." + part));
      }
    }
    if (!parts.result().isEmpty()) {
      said.add("• " + says.say("star.confirm.result", Quotes.brief(parts.result())));
    }
    return said;
  }
}
