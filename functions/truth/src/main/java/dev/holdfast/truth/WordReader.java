package dev.holdfast.truth;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text apart. Unlike {@link Token} it keeps together what a name is made of ("Node.js",
 * "C++", ".NET", "R&D") and what a figure is made of ("1,200.5").
 */
final class WordReader {
  private final Lexicon lexicon;

  WordReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Word> read(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Token.isSpace(point) || Character.getType(point) == Character.FORMAT) {
        at += Character.charCount(point);
        continue;
      }
      int end;
      if (Character.isDigit(point)) {
        end = endOfFigure(text, at);
        words.add(figure(text, at, end));
      } else if (Token.isWordPart(point) || startsDotName(text, at)) {
        end = endOfName(text, at + Character.charCount(point));
        words.add(word(text, at, end));
      } else {
        end = at + Character.charCount(point);
        words.add(sign(text, at, end));
      }
      at = end;
    }
    return joined(words);
  }

  private static boolean startsDotName(String text, int at) {
    return text.charAt(at) == '.'
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at + 1))
        && (at == 0 || Token.isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '(');
  }

  private static int endOfFigure(String text, int from) {
    int end = from;
    while (end < text.length()) {
      char letter = text.charAt(end);
      boolean separator = ".,٬٫'’".indexOf(letter) >= 0;
      if (Character.isDigit(letter)
          || (separator
              && end + 1 < text.length()
              && Character.isDigit(text.charAt(end + 1))
              && grouped(text, end, letter))) {
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  /** A comma or an apostrophe belongs to the figure only in front of three digits. */
  private static boolean grouped(String text, int at, char separator) {
    if (separator == '.' || separator == '٫') {
      return true;
    }
    int digits = 0;
    while (at + 1 + digits < text.length() && Character.isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    return digits == 3 || decimalComma(text, at, digits);
  }

  /** "9,6": one or two digits behind a comma, and no other sign in the figure. */
  private static boolean decimalComma(String text, int at, int digits) {
    int end = at + 1 + digits;
    boolean more =
        end + 1 < text.length()
            && ",.٬٫/".indexOf(text.charAt(end)) >= 0
            && Character.isDigit(text.charAt(end + 1));
    int start = at - 1;
    while (start >= 0 && Character.isDigit(text.charAt(start))) {
      start--;
    }
    boolean before = start > 0 && ",.٬٫/".indexOf(text.charAt(start)) >= 0;
    return text.charAt(at) == ',' && digits > 0 && digits < 3 && !more && !before && at - start < 4;
  }

  private static int endOfName(String text, int from) {
    int end = from;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      boolean more =
          end + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(end + 1));
      if (Character.isDigit(point) && Stems.isArabic(text.substring(from - 1, from))) {
        break;
      }
      if (Token.isWordPart(point) || point == 'ـ') {
        end += Character.charCount(point);
      } else if (more
          && (point == '\'' || point == '’' || point == '.' || point == '&')
          && !Character.isDigit(text.charAt(end - 1))) {
        end++;
      } else {
        break;
      }
    }
    while (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
      end++;
    }
    return end;
  }

  private static Word sign(String text, int at, int end) {
    String sign = text.substring(at, end);
    return new Word(at, end, sign, sign, sign, Set.of(), Set.of(), null, Word.Kind.SIGN);
  }

  private static Word figure(String text, int at, int end) {
    StringBuilder digits = new StringBuilder();
    String written = text.substring(at, end);
    for (int index = 0; index < written.length(); index++) {
      char letter = written.charAt(index);
      if (Character.isDigit(letter)) {
        digits.append(Character.digit(letter, 10));
      } else if (letter == '٫'
          || (letter == ',' && written.length() - index < 4)
          || (letter == '.' && !thousands(written))) {
        digits.append('.');
      }
    }
    return new Word(
        at,
        end,
        written,
        written,
        digits.toString(),
        Set.of(),
        Set.of(),
        value(digits.toString()),
        Word.Kind.FIGURE);
  }

  /** "1.200.000" is a figure with points for thousands; "1.200" is not. */
  private static boolean thousands(String written) {
    return written.indexOf('.') != written.lastIndexOf('.');
  }

  private static @Nullable BigDecimal value(String digits) {
    if (digits.length() > 30) {
      return null;
    }
    return new BigDecimal(digits);
  }

  private Word word(String text, int at, int end) {
    String written = text.substring(at, end);
    String lower = lower(written);
    return lexicon.word(at, end, written, lower);
  }

  private static String lower(String written) {
    String folded =
        Language.fold(java.text.Normalizer.normalize(written, java.text.Normalizer.Form.NFKC));
    if (folded.endsWith("'s")) {
      return folded.substring(0, folded.length() - 2);
    }
    // U.S. and B.Sc. are US and BSc
    if (folded.indexOf('.') > 0 && folded.matches("(\\p{L}\\.)+\\p{L}{1,3}")) {
      return folded.replace(".", "");
    }
    return folded;
  }

  /** "e-mail" and "email" are one: each half also answers to the whole. */
  private List<Word> joined(List<Word> words) {
    List<Word> result = new ArrayList<>(words);
    for (int at = 0; at + 2 < words.size(); at++) {
      Word first = words.get(at);
      Word sign = words.get(at + 1);
      Word last = words.get(at + 2);
      boolean hyphen =
          (sign.text().equals("-") || sign.text().equals("‑") || sign.text().equals("/"))
              && first.end() == sign.start()
              && sign.end() == last.start();
      if (hyphen && first.wordy() && last.wordy()) {
        String whole = lexicon.key(first.lower() + last.lower());
        result.set(at, alias(result.get(at), whole));
        result.set(at + 2, alias(last, whole));
      }
    }
    return lexicon.phrases(result);
  }

  private static Word alias(Word word, String key) {
    Set<String> also = new HashSet<>(word.also());
    also.add(key);
    return new Word(
        word.start(),
        word.end(),
        word.text(),
        word.lower(),
        word.key(),
        also,
        word.concepts(),
        word.figure(),
        word.kind());
  }
}
