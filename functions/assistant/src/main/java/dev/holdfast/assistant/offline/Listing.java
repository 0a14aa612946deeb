package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lines of the resume as rows of an answer: quoted briefly, numbered, and never all of a long one.
 */
final class Listing {
  static final int MOST_ROWS = 10;

  private final Catalogue says;

  Listing(Catalogue says) {
    this.says = says;
  }

  String quote(ResumeLine line) {
    return says.say("quote", line.number(), says.quoted(line.body()));
  }

  String quote(ResumeLine line, String reason) {
    return says.say("quote.reason", line.number(), says.say(reason), says.quoted(line.body()));
  }

  String of(String head, List<ResumeLine> lines, Function<ResumeLine, String> describe) {
    List<String> rows = new ArrayList<>(List.of(head));
    lines.stream().limit(MOST_ROWS).map(describe).map(row -> "• " + row).forEach(rows::add);
    addRest(rows, lines.size() - MOST_ROWS);
    return String.join("\n", rows);
  }

  /** Tells how many rows were left out, if any. */
  void addRest(List<String> rows, int rest) {
    if (rest > 0) {
      rows.add(says.say("more", rest));
    }
  }
}
