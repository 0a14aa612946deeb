package dev.holdfast.text;

import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * One spelling for the forms of a word: English by the Porter 2 stemmer, Arabic by light stemming.
 */
final class Spelling {
  private static final Pattern TANWIN = Pattern.compile("(?:ًا|اً)$");
  private static final Pattern POSSESSIVE = Pattern.compile("(?:'s|')$");
  private static final Pattern ISE = Pattern.compile("(?<=\\p{L}{4})is(e|es|ed|er|ing|ation)$");
  private static final Pattern OUR = Pattern.compile("(?<=\\p{L}{3}[^aeiou])our(s|al)?$");
  private static final Pattern DOUBLED =
      Pattern.compile("^(travel|model|label|cancel|counsel|level|signal|channel)l(?=ing|ed|er|or)");
  private static final Pattern GREEK = Pattern.compile("^(p|h|orthop|gyn|an)ae(?=[dmcs])");

  private Spelling() {}

  static String key(String text) {
    String folded = Language.fold(text);
    StringBuilder key = new StringBuilder(folded.length());
    boolean initials = folded.indexOf('.') > 0 && !Character.isDigit(folded.charAt(0));
    boolean keepDots = initials && INNER_DOT.matcher(folded).find();
    folded
        .codePoints()
        .forEach(point -> {
          if ((point == '.' && initials && !keepDots) || point == ',') {
            return;
          }
          int digit = Character.isDigit(point) ? Character.digit(point, 10) : -1;
          key.appendCodePoint(digit >= 0 ? '0' + digit : point);
        });
    String spelled = key.toString();
    return spelled.equals("&") ? "and" : spelled;
  }

  private static final Pattern INNER_DOT = Pattern.compile("\\.(?:js|net|io|ai|com|py)$");

  /** British spelling becomes American: one of the two has to be the key. */
  private static String american(String key) {
    String spelled = changed(key, "'", POSSESSIVE, "");
    spelled = changed(spelled, "is", ISE, "iz$1");
    spelled = changed(spelled, "our", OUR, "or$1");
    spelled = changed(spelled, "ll", DOUBLED, "$1");
    spelled = changed(spelled, "ae", GREEK, "$1e");
    return switch (spelled) {
      case "licence", "licences", "licenses" -> "license";
      case "centre", "centres" -> "center";
      case "programme", "programmes" -> "program";
      case "theatre" -> "theater";
      case "practise" -> "practice";
      default -> spelled;
    };
  }

  private static String changed(String word, String sign, Pattern pattern, String to) {
    return word.contains(sign) ? pattern.matcher(word).replaceFirst(to) : word;
  }

  static String singular(String key) {
    String word = american(key);
    int length = word.length();
    if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
      return word.substring(0, length - 2);
    }
    return word.endsWith("sses")
        ? word.substring(0, length - 2)
        : word.endsWith("is") ? word : word.substring(0, length - 1);
  }

  static String englishStem(String key) {
    String word = american(key);
    if (word.length() < 4 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      return singular(key);
    }
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  static String arabicStem(String text) {
    return ArabicStem.of(arabicPlain(text));
  }

  /** Without article and conjunction. */
  static String arabicPlain(String text) {
    return ArabicStem.bare(key(TANWIN.matcher(text).replaceFirst("")));
  }

  /** The stem behind a preposition or conjunction of one letter, written as part of the word. */
  static String arabicStemBehind(String text) {
    String key = key(TANWIN.matcher(text).replaceFirst(""));
    boolean long4 = key.length() >= 5 && "بلكفو".indexOf(key.charAt(0)) >= 0;
    return arabicStem(long4 ? key.substring(1) : key);
  }
}
