package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action "STAR": a scaffold of the person's own words under four labels, with a question where
 * there are none, and one bullet made of those words.
 */
final class Star {
  /** All that a bullet may gain; the result itself is the person's to tell. */
  static final String RESULT = ", resulting in [result]";

  private static final List<String> PARTS = List.of("situation", "task", "action", "result");
  private static final int FEWEST_WORDS = 3;

  private final Selection selection;
  private final Catalogue says;
  private final int index;

  private Star(Selection selection, Catalogue says) {
    this.selection = selection;
    this.says = says;
    this.index = selection.statements().getFirst();
  }

  static Draft draft(Selection selection, Catalogue says) {
    if (selection.statements().size() > 1) {
      return Draft.only(says.say("star.several"));
    }
    return selection.refusal(says).orElseGet(() -> new Star(selection, says).draft());
  }

  private Draft draft() {
    String statement = selection.statement(index);
    List<Token> tokens = Token.of(statement);
    if (Statements.negated(tokens)) {
      return Draft.only(says.say("left.negated"));
    }
    if (tokens.stream().filter(Token::word).count() < FEWEST_WORDS) {
      return Draft.only(says.say("star.none"));
    }
    StarParts parts = StarParts.of(statement, tokens);
    return new Draft(says(parts), bullet(parts, statement));
  }

  private List<String> says(StarParts parts) {
    List<String> said = new ArrayList<>(List.of(says.say("star.head")));
    for (String part : PARTS) {
      String own = parts.get(part);
      String told = own.isEmpty() ? "[" + says.say("star.ask." + part) + "]" : says.quoted(own);
      said.add(says.say("star.label." + part) + ": " + told);
    }
    if (!parts.result().isEmpty()) {
      said.add(says.say("star.confirm.result"));
    }
    return said;
  }

  /** The statement in plainer words, open at its end where no result is told; null when unsure. */
  private @Nullable String bullet(StarParts parts, String statement) {
    Rewording plain = selection.reworded(index, false, new Eras(selection.resume()));
    boolean unsure =
        Language.hasArabic(statement)
            || statement.indexOf('[') >= 0
            || !LineKind.beginsLikeStatement(Token.of(plain.body()));
    boolean dutyOnly = parts.action().isEmpty() && plain.body().equals(selection.body(index));
    if (unsure || dutyOnly) {
      return null;
    }
    String made = selection.withStatements(i -> plain.body());
    String open = parts.result().isEmpty() ? opened(made) : made;
    String closed = open.replace(RESULT, "");
    return open.equals(selection.text()) || !Faithfulness.keepsFacts(selection.text(), closed)
        ? null
        : open;
  }

  /** The placeholder goes behind the last word of the statement, before its full stop. */
  private String opened(String made) {
    List<BodyLine> lines = BodyLine.of(made);
    int last = selection.lastLine(index);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      BodyLine line = lines.get(i);
      boolean stop = line.body().endsWith(".") || line.body().endsWith(";");
      int end = line.body().length() - (stop ? 1 : 0);
      String body = line.body().substring(0, end) + RESULT + line.body().substring(end);
      text.append((i == last ? line.withBody(body) : line).render());
    }
    return text.toString();
  }
}
