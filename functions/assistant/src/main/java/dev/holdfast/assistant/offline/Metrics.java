package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;

/** The action "metrics ideas": questions about what could be measured, and no text to insert. */
final class Metrics {
  private static final int MOST_LINES = 3;
  private static final int MOST_EACH = 3;

  private Metrics() {}

  static Draft draft(Selection selection, Catalogue says) {
    return selection.refusal(says).orElseGet(() -> ideas(selection, says));
  }

  private static Draft ideas(Selection selection, Catalogue says) {
    List<Integer> lines = selection.statements().stream().limit(MOST_LINES).toList();
    Ideas ideas = new Ideas(says, selection.resume());
    boolean several = lines.size() > 1;
    List<String> said = new ArrayList<>(List.of(says.say("metrics.head")));
    for (int line : lines) {
      String statement = selection.statement(line);
      if (several) {
        said.add(says.say("metrics.line", says.quoted(statement)));
      }
      ideas.forLine(Token.of(statement)).stream()
          .limit(several ? MOST_EACH : Integer.MAX_VALUE)
          .forEach(question -> said.add("• " + question));
    }
    return new Draft(said, null);
  }
}
