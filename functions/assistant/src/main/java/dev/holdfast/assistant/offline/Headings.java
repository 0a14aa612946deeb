package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;

/** Tells headings from other lines: usual names, capitals, a closing colon, an underline. */
final class Headings {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;
  private static final int FEWEST_CAPITALS = 4;
  private static final int SHORTEST_UNDERLINE = 3;

  private Headings() {}

  static boolean isUnderline(String body) {
    return body.length() >= SHORTEST_UNDERLINE
        && "-=_~—–".indexOf(body.charAt(0)) >= 0
        && body.chars().allMatch(c -> c == body.charAt(0));
  }

  /** Whether the line at this index is a heading that has its line for itself. */
  static boolean isHeading(List<BodyLine> lines, int index, boolean firstFilled) {
    BodyLine line = lines.get(index);
    String body = line.body();
    if (line.blank() || line.bulleted() || body.length() > LONGEST || isUnderline(body)) {
      return false;
    }
    if (SectionKind.named(title(body)).isPresent()) {
      return true;
    }
    boolean underlined = index + 1 < lines.size() && underlines(lines.get(index + 1));
    boolean apart = index == 0 || lines.get(index - 1).blank();
    boolean few = Token.of(body).stream().filter(Token::word).count() <= MOST_WORDS;
    return !firstFilled && few && (underlined || body.endsWith(":") || (apart && capitals(body)));
  }

  /** "Skills: forklift, Excel": the usual name before the colon of a line that goes on. */
  static Optional<SectionKind> inline(BodyLine line) {
    int colon = line.body().indexOf(':');
    boolean named = !line.bulleted() && colon > 0 && colon < LONGEST;
    return named ? SectionKind.named(line.body().substring(0, colon)) : Optional.empty();
  }

  static String title(String body) {
    String title = body.strip();
    while (title.endsWith(":") || title.startsWith("#")) {
      title = title.startsWith("#") ? title.substring(1) : title.substring(0, title.length() - 1);
      title = title.strip();
    }
    return title;
  }

  /** "---" may have been read as a mark with words, so the whole line is looked at. */
  private static boolean underlines(BodyLine line) {
    return isUnderline((line.lead() + line.body()).strip());
  }

  private static boolean capitals(String body) {
    long upper = body.codePoints().filter(Character::isUpperCase).count();
    return upper >= FEWEST_CAPITALS
        && body.codePoints()
            .allMatch(c -> Character.isUpperCase(c) || !Character.isLetterOrDigit(c))
        && body.indexOf(',') < 0;
  }
}
