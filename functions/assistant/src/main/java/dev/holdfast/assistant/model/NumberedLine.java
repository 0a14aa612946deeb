package dev.holdfast.assistant.model;

import dev.holdfast.text.BodyLine;
import java.util.ArrayList;
import java.util.List;

/**
 * One physical line as a model sees it.
 *
 * @param number 1-based; 0 for a remark that is no line of the text
 * @param text without its line end
 */
record NumberedLine(int number, String text) {
  private static final int TAGS = 0xE0000;
  private static final int LAST_TAG = 0xE007F;

  static List<NumberedLine> of(String text) {
    List<NumberedLine> lines = new ArrayList<>();
    for (BodyLine line : BodyLine.of(text)) {
      lines.add(new NumberedLine(lines.size() + 1, seen(line.lead() + line.body())));
    }
    return lines;
  }

  static NumberedLine remark(String text) {
    return new NumberedLine(0, text);
  }

  String render() {
    return number == 0 ? "(" + text + ")" : number + "| " + text;
  }

  int tokens() {
    return TokenEstimate.of(render()) + 1;
  }

  /** The line, or its beginning when it has more tokens than there is room for. */
  NumberedLine within(int budget) {
    if (tokens() <= budget) {
      return this;
    }
    int end = text.length();
    NumberedLine cut = this;
    while (cut.tokens() > budget && end > 1) {
      end = end / 2;
      cut = new NumberedLine(number, text.substring(0, end) + " …");
    }
    return cut;
  }

  /**
   * What a person would see of a text: control characters, other line ends and Unicode's invisible
   * tags, in which orders to a model can be hidden, are not in it.
   */
  static String seen(String text) {
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point < TAGS || point > LAST_TAG)
        .map(point -> breaksLine(point) ? ' ' : point)
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean breaksLine(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }
}
