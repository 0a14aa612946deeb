package dev.holdfast.posting;

/**
 * Where a resume speaks of a keyword.
 *
 * @param line 1-based
 * @param start offset of its first char (UTF-16) in the line
 * @param end offset behind its last char
 */
public record Place(int line, int start, int end) {
  public Place {
    if (line < 1 || start < 0 || end <= start) {
      throw new IllegalArgumentException("no place: line " + line + ", " + start + " to " + end);
    }
  }
}
