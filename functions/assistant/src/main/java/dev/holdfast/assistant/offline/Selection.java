package dev.holdfast.assistant.offline;

import dev.holdfast.assistant.Edit;
import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a person selected, line by line, and the resume it stands in.
 *
 * @param kinds what each line is
 */
record Selection(String text, String resume, List<BodyLine> lines, List<LineKind> kinds) {
  private static final int FEWEST_WORDS = 3;

  Selection {
    lines = List.copyOf(lines);
    kinds = List.copyOf(kinds);
  }

  static Selection of(String text, String resume) {
    List<BodyLine> lines = BodyLine.of(text);
    List<LineKind> kinds =
        IntStream.range(0, lines.size()).mapToObj(i -> LineKind.of(lines, i)).toList();
    return new Selection(text, resume, lines, kinds);
  }

  /** The indices of the lines that begin a statement. */
  List<Integer> statements() {
    return IntStream.range(0, lines.size())
        .filter(i -> kinds.get(i) == LineKind.STATEMENT)
        .boxed()
        .toList();
  }

  String body(int index) {
    return lines.get(index).body();
  }

  /** Whether a statement ends in its first line. */
  boolean endsInLine(int index) {
    return lastLine(index) == index;
  }

  /** The last line of the statement that begins here. */
  int lastLine(int index) {
    int last = index;
    while (last + 1 < kinds.size() && kinds.get(last + 1) == LineKind.CONTINUATION) {
      last++;
    }
    return last;
  }

  /** All of the statement that begins here, on one line. */
  String statement(int index) {
    List<String> bodies = new ArrayList<>();
    for (int i = index; i <= lastLine(index); i++) {
      bodies.add(body(i));
    }
    return String.join(" ", bodies);
  }

  /** The first line of a statement reworded, in the tense of the job it stands under. */
  Rewording reworded(int index, boolean cut, Eras eras) {
    return Rewording.of(body(index), cut, eras.of(body(index)), endsInLine(index));
  }

  /** The text with the bodies of its statements' first lines made anew; all else as it was. */
  String withStatements(IntFunction<String> body) {
    StringBuilder made = new StringBuilder(text.length());
    for (int i = 0; i < lines.size(); i++) {
      BodyLine line = lines.get(i);
      boolean statement = kinds.get(i) == LineKind.STATEMENT;
      made.append((statement ? line.withBody(body.apply(i)) : line).render());
    }
    return made.toString();
  }

  /**
   * What a text made of this one changes, statement by statement.
   *
   * @param made of as many lines
   */
  List<Edit> edits(String made) {
    List<Edit> perLine = Edit.between(text, made);
    List<BodyLine> madeLines = BodyLine.of(made);
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : perLine) {
      if (!edits.isEmpty() && edits.getLast().last() >= edit.last()) {
        continue; // the rest of a statement that is in already
      }
      int first = edit.first() - 1;
      while (kinds.get(first) == LineKind.CONTINUATION) {
        first--;
      }
      int last = lastLine(first);
      List<String> words = new ArrayList<>();
      for (int i = first; i <= last; i++) {
        words.add(Edit.words(lines.get(i), madeLines.get(i)));
      }
      edits.add(new Edit(first + 1, last + 1, String.join("\n", words), List.of()));
    }
    return List.copyOf(edits);
  }

  /** A word or two out of a line, as a double click selects them. */
  private boolean fragment() {
    List<Token> words = Token.of(text).stream().filter(Token::word).toList();
    if (words.isEmpty() || words.size() >= FEWEST_WORDS || lines.size() > 1) {
      return false;
    }
    boolean figure = words.stream().anyMatch(Token::hasDigit);
    boolean unclear = kinds.contains(LineKind.ENTRY) || kinds.contains(LineKind.LIST);
    return (unclear && !figure) || (resume.contains(text.strip()) && !isLine());
  }

  private boolean isLine() {
    return BodyLine.of(resume).stream()
        .anyMatch(
            line -> line.body().equals(text.strip()) || line.render().strip().equals(text.strip()));
  }

  /** What to select instead, when no line here tells what someone did. */
  Optional<Draft> refusal(Catalogue says) {
    if (fragment()) {
      return Optional.of(Draft.only(says.say("select.whole")));
    }
    if (!statements().isEmpty()) {
      return Optional.empty();
    }
    LineKind first =
        kinds.stream().filter(k -> k != LineKind.BLANK).findFirst().orElse(LineKind.HEADING);
    String name =
        switch (first) {
          case HEADING, BLANK, STATEMENT, CONTINUATION -> "heading";
          case CONTACT -> "contact";
          case DATES -> "dates";
          case ENTRY -> "entry";
          case LIST -> "list";
        };
    return Optional.of(Draft.only(says.say("select." + name) + " " + says.say("select.instead")));
  }
}
