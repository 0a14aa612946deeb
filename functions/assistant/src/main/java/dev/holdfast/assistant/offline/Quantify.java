package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The action "quantify": marks where a figure belongs and asks for it; it never supplies one. */
final class Quantify {
  private static final int MOST_QUESTIONS = 3;

  private final Selection selection;
  private final Catalogue says;
  private final Map<Integer, Placeholder> found = new LinkedHashMap<>();

  private Quantify(Selection selection, Catalogue says) {
    this.selection = selection;
    this.says = says;
  }

  static Draft draft(Selection selection, Catalogue says) {
    return selection.refusal(says).orElseGet(() -> new Quantify(selection, says).draft());
  }

  private Draft draft() {
    List<Integer> statements = selection.statements();
    statements.forEach(i -> place(i).ifPresent(placeholder -> found.put(i, placeholder)));
    if (found.isEmpty()) {
      Set<String> said = new LinkedHashSet<>();
      statements.stream().limit(2).forEach(i -> said.add(without(selection.statement(i))));
      return new Draft(List.copyOf(said), null);
    }
    List<String> said = new ArrayList<>(List.of(says.say("quantify.done")));
    found.values().stream()
        .map(placeholder ->
            "• " + says.say("quantify.ask." + placeholder.key(), placeholder.about()))
        .distinct()
        .limit(MOST_QUESTIONS)
        .forEach(said::add);
    String made =
        selection.withStatements(i -> {
          Placeholder placeholder = found.get(i);
          return placeholder == null ? selection.body(i) : placeholder.in(selection.body(i));
        });
    return new Draft(said, made);
  }

  /** At most one place a statement, and none where a figure of the kind may stand already. */
  private Optional<Placeholder> place(int index) {
    String body = selection.body(index);
    List<Token> all = Token.of(selection.statement(index));
    boolean leave = body.indexOf('[') >= 0 || Language.hasArabic(body) || Negation.in(all);
    if (leave) {
      return Optional.empty();
    }
    return Places.in(body, Token.of(body), all, selection.endsInLine(index))
        .filter(placeholder -> placeholder.addsOnlyItself(body));
  }

  private String without(String statement) {
    List<Token> tokens = Token.of(statement);
    if (Statements.negated(tokens)) {
      return says.say("left.negated");
    }
    if (statement.indexOf('[') >= 0) {
      return says.say("quantify.open");
    }
    String angle =
        says.say(Figures.tellsChange(tokens) ? "metrics.general.3" : "metrics.general.2");
    return Figures.first(statement, tokens)
        .map(figure -> says.say("quantify.has", says.quoted(figure), angle))
        .orElseGet(() ->
            says.say(
                "quantify.none", new Ideas(says, selection.resume()).forLine(tokens).getFirst()));
  }
}
