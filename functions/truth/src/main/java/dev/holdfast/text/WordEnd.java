package dev.holdfast.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a word that starts here ends: the signs that names of products and degrees carry. */
final class WordEnd {
  /** B.Sc., Ph.D., U.S., e.g. */
  private static final Pattern INITIALS =
      Pattern.compile("\\p{L}{1,3}(?:\\.\\p{L}{1,3})+\\.?(?![\\p{L}\\p{N}])");

  /** Node.js, ASP.NET, Draw.io; 1,200 and 3.5; R&D, FP&A. */
  private static final Pattern INNER =
      Pattern.compile(
          "[\\p{L}\\p{N}]+\\.(?:js|net|io|ai|com|py|NET|JS)(?![\\p{L}\\p{N}])"
              + "|\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)+"
              + "|\\p{Lu}{1,2}&\\p{Lu}(?![\\p{L}\\p{N}])");

  private static final Pattern DOT_NET =
      Pattern.compile("\\.NET(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

  private WordEnd() {}

  /** The offset behind the word, or {@code at} when none starts here. */
  static int of(String line, int at) {
    int point = line.codePointAt(at);
    if (point == '.') {
      return found(DOT_NET, line, at);
    }
    if (point == '&') {
      return at + 1;
    }
    if (!Token.isWordPart(point)) {
      return at;
    }
    int end = plain(line, at);
    if (end < line.length() && ".,&٫٬".indexOf(line.charAt(end)) >= 0) {
      int special = Math.max(found(INITIALS, line, at), found(INNER, line, at));
      end = Math.max(end, special);
    }
    return signs(line, end);
  }

  private static int found(Pattern pattern, String line, int at) {
    Matcher matcher = pattern.matcher(line).region(at, Math.min(line.length(), at + 40));
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private static int plain(String line, int from) {
    int end = from;
    while (end < line.length()) {
      int point = line.codePointAt(end);
      boolean apostrophe =
          (point == '\'' || point == '’')
              && end > from
              && end + 1 < line.length()
              && Character.isLetter(line.charAt(end + 1));
      if (!apostrophe && !Token.isWordPart(point) && point != 'ـ') {
        return end;
      }
      if (end > from && scriptChanges(line.codePointBefore(end), point)) {
        return end;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  /** An Arabic conjunction or article is written onto a Latin name: "وExcel" is two words. */
  private static boolean scriptChanges(int before, int point) {
    return Character.isLetter(before)
        && Character.isLetter(point)
        && arabic(before) != arabic(point);
  }

  private static boolean arabic(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC;
  }

  /** C++, C#, A+, Notepad++; not the plus of "4+" or "Python+SQL". */
  private static int signs(String line, int end) {
    if (!Character.isLetter(line.charAt(end - 1))) {
      return end;
    }
    int behind = end;
    if (line.startsWith("++", end)) {
      behind = end + 2;
    } else if (line.startsWith("#", end) || line.startsWith("+", end)) {
      behind = end + 1;
    }
    boolean free = behind == line.length() || !Token.isWordPart(line.codePointAt(behind));
    return free ? behind : end;
  }
}
