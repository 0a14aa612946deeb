package dev.holdfast.assistant.model;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of a resume as a question has room for: all of it, or the lines around the selection and
 * a remark where others are left out.
 *
 * @param first the first line that is shown, 1-based
 * @param last the last one
 * @param all how many there are
 */
record ResumeWindow(List<NumberedLine> lines, int first, int last, int all) {
  /**
   * Of a resume.
   *
   * @param selection null or blank: the beginning counts most
   * @param budget tokens
   */
  static ResumeWindow of(String resume, String selection, int budget) {
    List<NumberedLine> lines =
        NumberedLine.of(resume).stream().map(line -> line.within(budget)).toList();
    int total = lines.stream().mapToInt(NumberedLine::tokens).sum();
    if (total <= budget) {
      return new ResumeWindow(lines, 1, lines.size(), lines.size());
    }
    int top = start(lines, resume, selection);
    int bottom = top;
    int left = budget - lines.get(top).tokens();
    boolean grows = true;
    while (grows) {
      grows = false;
      if (bottom + 1 < lines.size() && lines.get(bottom + 1).tokens() <= left) {
        bottom++;
        left -= lines.get(bottom).tokens();
        grows = true;
      }
      if (top > 0 && lines.get(top - 1).tokens() <= left) {
        top--;
        left -= lines.get(top).tokens();
        grows = true;
      }
    }
    return new ResumeWindow(shown(lines, top, bottom), top + 1, bottom + 1, lines.size());
  }

  /** Whether all of the resume is shown. */
  boolean whole() {
    return first == 1 && last == all;
  }

  /** The index of the selection's first line that holds words; 0 when it is not in the resume. */
  private static int start(List<NumberedLine> lines, String resume, String selection) {
    int at = selection.isBlank() ? -1 : resume.indexOf(selection.strip());
    if (at >= 0) {
      return Math.max(0, NumberedLine.of(resume.substring(0, at + 1)).size() - 1);
    }
    for (NumberedLine selected : NumberedLine.of(selection)) {
      String words = selected.text().strip();
      for (NumberedLine line : words.isEmpty() ? List.<NumberedLine>of() : lines) {
        if (line.text().strip().equals(words)) {
          return line.number() - 1;
        }
      }
    }
    return 0;
  }

  private static List<NumberedLine> shown(List<NumberedLine> lines, int top, int bottom) {
    List<NumberedLine> shown = new ArrayList<>();
    if (top > 0) {
      shown.add(NumberedLine.remark("lines 1 to " + top + " are left out"));
    }
    shown.addAll(lines.subList(top, bottom + 1));
    if (bottom + 1 < lines.size()) {
      shown.add(
          NumberedLine.remark("lines " + (bottom + 2) + " to " + lines.size() + " are left out"));
    }
    return shown;
  }
}
