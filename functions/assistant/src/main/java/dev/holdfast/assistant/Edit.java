package dev.holdfast.assistant;

import dev.holdfast.text.BodyLine;
import java.util.ArrayList;
import java.util.List;

/**
 * New words for some lines of a selection. Their indentation, bullet marks and line ends stay.
 *
 * @param first 1-based physical line of the selection
 * @param last 1-based, not before {@code first}
 * @param text the words, without a mark of their own; lines are parted by LF, and there are at most
 *     as many as are replaced
 * @param evidence 1-based lines of the resume that the model says it drew on; only what it says,
 *     and no evidence to the truth gate
 */
public record Edit(int first, int last, String text, List<Integer> evidence) {
  public Edit {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("lines must be in order: " + first + " to " + last);
    }
    if (text.isBlank() || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("text must hold words, in lines parted by LF");
    }
    if (text.lines().count() > last - first + 1L) {
      throw new IllegalArgumentException("text must not have more lines than it replaces");
    }
    evidence = evidence.stream().distinct().sorted().toList();
    if (evidence.stream().anyMatch(line -> line < 1)) {
      throw new IllegalArgumentException("evidence must be lines from 1 on: " + evidence);
    }
  }

  /**
   * What an edit does to a selection.
   *
   * @param start offset in the selection
   * @param end offset behind it
   * @param before exactly what stands there
   * @param after what is to stand there
   */
  public record Change(int start, int end, String before, String after) {}

  /**
   * The lines that differ between two texts of equally many lines, an edit each.
   *
   * @throws IllegalArgumentException if they have not equally many lines
   */
  public static List<Edit> between(String before, String after) {
    List<BodyLine> old = BodyLine.of(before);
    List<BodyLine> made = BodyLine.of(after);
    if (old.size() != made.size()) {
      throw new IllegalArgumentException(
          "a text of " + made.size() + " lines for one of " + old.size());
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      String words = words(old.get(i), made.get(i));
      if (!words.equals(old.get(i).body())) {
        edits.add(new Edit(i + 1, i + 1, words, List.of()));
      }
    }
    return List.copyOf(edits);
  }

  /** The words of a line whose mark is that of another. */
  public static String words(BodyLine marked, BodyLine line) {
    String whole = line.lead() + line.body();
    return whole.startsWith(marked.lead())
        ? whole.substring(marked.lead().length()).strip()
        : line.body();
  }

  /**
   * The selection with edits made in it.
   *
   * @param edits in order, of different lines
   */
  public static String apply(String selection, List<Edit> edits) {
    StringBuilder made = new StringBuilder(selection.length());
    int done = 0;
    for (Edit edit : edits) {
      Change change = edit.in(selection);
      made.append(selection, done, change.start()).append(change.after());
      done = change.end();
    }
    return made.append(selection, done, selection.length()).toString();
  }

  /**
   * Where in a selection this is, from the first word of its lines to the last.
   *
   * @throws IllegalArgumentException if the selection has no such lines
   */
  public Change in(String selection) {
    List<BodyLine> lines = BodyLine.of(selection);
    if (last > lines.size()) {
      throw new IllegalArgumentException("line " + last + " of " + lines.size());
    }
    BodyLine top = lines.get(first - 1);
    BodyLine bottom = lines.get(last - 1);
    int start = BodyLine.join(lines.subList(0, first - 1)).length() + top.lead().length();
    int end =
        BodyLine.join(lines.subList(0, last)).length()
            - bottom.tail().length()
            - bottom.ending().length();
    return new Change(start, end, selection.substring(start, end), woven(lines));
  }

  /** Its lines, each with what stands between the lines it replaces. */
  private String woven(List<BodyLine> lines) {
    StringBuilder made = new StringBuilder(text.length());
    int at = first - 1;
    for (String words : text.lines().toList()) {
      if (at >= first) {
        BodyLine above = lines.get(at - 1);
        made.append(above.tail()).append(above.ending()).append(lines.get(at).lead());
      }
      made.append(words.strip());
      at++;
    }
    return made.toString();
  }
}
