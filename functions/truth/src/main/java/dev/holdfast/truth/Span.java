package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a text, by UTF-16 offsets. */
record Span(int start, int end) {

  /** The sentences of a line: a full stop ends one when a capital or an Arabic letter follows. */
  static List<Span> sentences(String line) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int at = 1; at + 2 < line.length(); at++) {
      boolean stop =
          ".!?؟".indexOf(line.charAt(at)) >= 0 && Character.isWhitespace(line.charAt(at + 1));
      int next = line.codePointAt(at + 2);
      boolean word =
          at >= 2
              && Character.isLetterOrDigit(line.charAt(at - 1))
              && Character.isLetterOrDigit(line.charAt(at - 2));
      if (stop && word && at - start > 8 && !Character.isLowerCase(next)) {
        sentences.add(new Span(start, at + 1));
        start = at + 2;
      }
    }
    sentences.add(new Span(start, line.length()));
    return sentences;
  }
}
