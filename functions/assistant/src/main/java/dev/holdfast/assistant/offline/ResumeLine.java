package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.List;

/**
 * One line of a resume.
 *
 * @param number 1-based
 */
record ResumeLine(int number, Kind kind, BodyLine line, List<Token> tokens) {
  /** What a line is for. */
  enum Kind {
    BLANK,
    HEADING,
    UNDERLINE,
    BULLET,
    TEXT
  }

  ResumeLine {
    tokens = List.copyOf(tokens);
  }

  String body() {
    return line.body();
  }

  long words() {
    return tokens.stream().filter(Token::word).count();
  }
}
