package dev.holdfast.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line, taken apart so that a rule sees the words and the rest goes back unchanged.
 *
 * @param lead indentation and bullet mark with the space behind it
 * @param body the words
 * @param tail white space behind the words
 * @param ending how the line ended: empty, LF, CRLF or CR
 */
public record BodyLine(String lead, String body, String tail, String ending) {
  private static final String MARKS = "•◦▪▫‣⁃●○■□–—-*+·»›➤➢✓✔";

  /** The lines of a text; joined in order they give the text again. */
  public static List<BodyLine> of(String text) {
    List<BodyLine> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = end;
      if (next < text.length()) {
        next += text.startsWith("\r\n", next) ? 2 : 1;
      }
      lines.add(split(text.substring(start, end), text.substring(end, next)));
      start = next;
    }
    return lines;
  }

  private static BodyLine split(String line, String ending) {
    int end = line.length();
    while (end > 0 && Token.isSpace(line.charAt(end - 1))) {
      end--;
    }
    int indent = skipSpace(line, 0, end);
    int body = endOfMark(line, indent, end);
    return new BodyLine(
        line.substring(0, body), line.substring(body, end), line.substring(end), ending);
  }

  private static int endOfMark(String line, int from, int end) {
    int at = from;
    if (at < end && MARKS.indexOf(line.charAt(at)) >= 0) {
      at++;
    } else {
      while (at < end && at - from < 3 && Character.isDigit(line.charAt(at))) {
        at++;
      }
      if (at == from || at == end || (line.charAt(at) != '.' && line.charAt(at) != ')')) {
        return from;
      }
      at++;
    }
    int behind = skipSpace(line, at, end);
    boolean tight = behind == at && "-*+–—".indexOf(line.charAt(at - 1)) >= 0;
    boolean number = behind == at && (line.charAt(at - 1) == '.' || line.charAt(at - 1) == ')');
    return tight || number || behind == end ? from : behind;
  }

  private static int skipSpace(String line, int from, int end) {
    int at = from;
    while (at < end && Token.isSpace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether a bullet mark or an item number stands before the words. */
  public boolean bulleted() {
    return !lead.isBlank();
  }

  public boolean blank() {
    return body.isEmpty();
  }

  public BodyLine withBody(String newBody) {
    return new BodyLine(lead, newBody, tail, ending);
  }

  public String render() {
    return lead + body + tail + ending;
  }

  public static String join(List<BodyLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.render()));
    return text.toString();
  }
}
