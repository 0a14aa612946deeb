package dev.holdfast.device;

import java.util.Optional;

/** What a person calls a device. Data, never markup: whoever shows it escapes it. */
public record Label(String text) {
  public static final int MAX_CHARACTERS = 60;

  /** What is between the blanks of the ends; empty if that is nothing, too long, or no one line. */
  public static Optional<Label> parse(String text) {
    String bare = text.strip();
    boolean sound =
        !bare.isEmpty()
            && bare.codePointCount(0, bare.length()) <= MAX_CHARACTERS
            && bare.codePoints().noneMatch(Label::control);
    return sound ? Optional.of(new Label(bare)) : Optional.empty();
  }

  /** Also those that turn the direction of what stands around them (Unicode, UAX #9). */
  private static boolean control(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}
