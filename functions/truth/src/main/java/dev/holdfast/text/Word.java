package dev.holdfast.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A word as names are made of: "C++", "C#", ".NET", "Node.js", "R&amp;D", "B.Sc." and "A+" are one
 * word each, "CI/CD" and "month-end" are two.
 *
 * @param text as written
 * @param start offset of its first char in the line
 * @param end offset behind its last char
 * @param gap what stands between the word before and this one
 * @param key one spelling for what people write differently: no case, no marks, no dots, Western
 *     digits
 * @param plain the key without plural; of an Arabic word without article
 * @param stem the stem that its inflections share
 * @param other of an Arabic word the stem without a one-letter preposition; else the stem
 */
public record Word(
    String text,
    int start,
    int end,
    String gap,
    String key,
    String plain,
    String stem,
    String other) {
  private static final String TIES = "-‐‑–/&'’_";

  /** The words of one line. */
  public static List<Word> of(String line) {
    List<Word> words = new ArrayList<>();
    int behind = 0;
    for (int at = 0; at < line.length(); ) {
      int end = WordEnd.of(line, at);
      if (end == at) {
        at += Character.charCount(line.codePointAt(at));
      } else {
        words.add(word(line, at, end, line.substring(behind, at)));
        behind = end;
        at = end;
      }
    }
    return words;
  }

  private static Word word(String line, int start, int end, String gap) {
    String text = line.substring(start, end);
    String key = Spelling.key(text);
    if (key.isEmpty()) {
      key = text;
    }
    if (Language.hasArabic(key)) {
      return new Word(
          text,
          start,
          end,
          gap,
          key,
          Spelling.arabicPlain(text),
          Spelling.arabicStem(text),
          Spelling.arabicStemBehind(text));
    }
    String stem = Spelling.englishStem(key);
    return new Word(text, start, end, gap, key, Spelling.singular(key), stem, stem);
  }

  /**
   * Whether it follows the word before within one name: only space, a hyphen or a slash between.
   */
  public boolean tied() {
    for (int at = 0; at < gap.length(); at++) {
      if (!Token.isSpace(gap.charAt(at)) && TIES.indexOf(gap.charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  public boolean startsUpperCase() {
    return text.codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isUpperCase);
  }

  /** Whether it has letters, and all of them are capitals: an acronym, or a shout. */
  public boolean capitals() {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  public boolean hasDigit() {
    return key.codePoints().anyMatch(Character::isDigit);
  }

  public boolean arabic() {
    // a word is of one script
    return Character.UnicodeScript.of(key.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }
}
