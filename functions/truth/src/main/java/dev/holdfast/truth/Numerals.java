package dev.holdfast.truth;

import dev.holdfast.text.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers written as words, in English and Arabic. */
final class Numerals {
  private static final String ENGLISH =
      """
      0 zero nil
      1 one
      2 two both pair couple
      3 three trio
      4 four
      5 five
      6 six
      7 seven
      8 eight
      9 nine
      10 ten
      11 eleven
      12 twelve dozen
      13 thirteen
      14 fourteen
      15 fifteen
      16 sixteen
      17 seventeen
      18 eighteen
      19 nineteen
      20 twenty
      30 thirty
      40 forty
      50 fifty
      60 sixty
      70 seventy
      80 eighty
      90 ninety
      100 hundred
      1000 thousand k
      1000000 million m mn mio
      1000000000 billion bn
      0 صفر
      1 واحد واحدة
      2 اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي
      3 ثلاثة ثلاث ثلاثا
      4 أربعة أربع أربعا
      5 خمسة خمس خمسا
      6 ستة ست ستا
      7 سبعة سبع سبعا
      8 ثمانية ثمان ثماني ثمانيا
      9 تسعة تسع تسعا
      10 عشرة عشر عشرا
      20 عشرون عشرين
      30 ثلاثون ثلاثين
      40 أربعون أربعين
      50 خمسون خمسين
      60 ستون ستين
      70 سبعون سبعين
      80 ثمانون ثمانين
      90 تسعون تسعين
      100 مئة مائة مئات
      200 مئتان مئتين مائتان مائتين
      300 ثلاثمائة ثلاثمئة
      400 أربعمائة أربعمئة
      500 خمسمائة خمسمئة
      600 ستمائة ستمئة
      700 سبعمائة سبعمئة
      800 ثمانمائة ثمانمئة ثمانيمئة
      900 تسعمائة تسعمئة
      1000 ألف ألفا آلاف الاف
      2000 ألفان ألفين
      1000000 مليون مليونا ملايين
      1000000000 مليار مليارا مليارات
      """;

  private static final Set<String> SCALES =
      Set.of("hundred", "thousand", "million", "billion", "k", "m", "mn", "bn", "dozen");

  private static final Map<String, BigDecimal> VALUES = new HashMap<>();

  static {
    for (String line : ENGLISH.split("\n", -1)) {
      String[] words = line.strip().split(" ", -1);
      for (int at = 1; at < words.length; at++) {
        VALUES.put(Language.fold(words[at]), new BigDecimal(words[0]));
      }
    }
  }

  /** A value and the index behind its last word. */
  record Reading(BigDecimal value, int end) {}

  private Numerals() {}

  /** The number that starts at a word, in digits or words; null when none does. */
  static @Nullable Reading read(List<Word> words, int from) {
    Word first = words.get(from);
    if (first.lower().equals("half")
        && from + 2 < words.size()
        && words.get(from + 2).lower().equals("dozen")) {
      return new Reading(BigDecimal.valueOf(6), from + 3);
    }
    if (Set.of("احد", "احدي", "باحد", "باحدي").contains(first.lower())
        && from + 1 < words.size()
        && Set.of("عشر", "عشره").contains(words.get(from + 1).lower())) {
      return new Reading(BigDecimal.valueOf(11), from + 2);
    }
    BigDecimal start = first.figure() != null ? first.figure() : prefixed(first.lower());
    if (start == null || (first.figure() == null && bareScale(first.lower()))) {
      return null;
    }
    return Stems.isArabic(first.lower()) || (first.figure() != null && nextArabic(words, from))
        ? arabic(words, from, start)
        : english(words, from, start);
  }

  private static boolean nextArabic(List<Word> words, int from) {
    return from + 1 < words.size() && Stems.isArabic(words.get(from + 1).lower());
  }

  private static boolean bareScale(String lower) {
    return SCALES.contains(lower)
        && !lower.equals("dozen")
        && !lower.equals("hundred")
        && !lower.equals("thousand")
        && !lower.equals("million");
  }

  private static final List<String> ORDINALS =
      List.of(
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** The place an ordinal names; 0 when it is none. "First" and "second" mean too many things. */
  static int ordinal(String lower) {
    int at = ORDINALS.indexOf(lower);
    return at < 0 ? 0 : at + 3;
  }

  static @Nullable BigDecimal value(String lower) {
    return VALUES.get(lower);
  }

  /** Arabic writes "and", "for" and "by" onto the number. */
  private static @Nullable BigDecimal prefixed(String lower) {
    BigDecimal value = VALUES.get(lower);
    if (value == null && lower.length() > 3 && "بلوف".indexOf(lower.charAt(0)) >= 0) {
      return VALUES.get(lower.substring(1));
    }
    return value;
  }

  private static Reading english(List<Word> words, int from, BigDecimal start) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = start;
    boolean digits = words.get(from).figure() != null;
    int end = from + 1;
    while (end < words.size()) {
      int at = end;
      String lower = words.get(at).lower();
      if (lower.equals("-")
          && at + 1 < words.size()
          && VALUES.containsKey(words.get(at + 1).lower())) {
        lower = words.get(++at).lower();
      } else if (lower.equals("and")
          && at + 1 < words.size()
          && current.compareTo(BigDecimal.valueOf(100)) >= 0
          && !digits
          && small(words.get(at + 1).lower())) {
        lower = words.get(++at).lower();
      }
      BigDecimal value = VALUES.get(lower);
      if (value == null
          || lower.equals("both")
          || lower.equals("pair")
          || lower.equals("couple")
          || Stems.isArabic(lower)) {
        break;
      }
      if (lower.equals("m") && (!digits || words.get(at - 1).end() != words.get(at).start())) {
        break;
      }
      if (SCALES.contains(lower)) {
        if (value.compareTo(BigDecimal.valueOf(1000)) >= 0) {
          total = total.add(current.multiply(value));
          current = BigDecimal.ZERO;
          digits = false;
        } else {
          current = current.multiply(value);
        }
      } else if (!digits && adds(current, value)) {
        current = current.add(value);
      } else {
        break;
      }
      end = at + 1;
    }
    return new Reading(total.add(current), end);
  }

  private static boolean small(String lower) {
    BigDecimal value = VALUES.get(lower);
    return value != null && value.compareTo(BigDecimal.valueOf(100)) < 0;
  }

  /** "twenty" takes "five", "one hundred" takes "forty"; "two" takes nothing. */
  private static boolean adds(BigDecimal current, BigDecimal value) {
    int digits = value.precision() - value.scale();
    if (current.signum() == 0) {
      return true;
    }
    BigDecimal room = BigDecimal.TEN.pow(Math.max(1, digits));
    return current.remainder(room).signum() == 0
        && value.compareTo(room) < 0
        && (current.compareTo(BigDecimal.valueOf(20)) >= 0);
  }

  private static Reading arabic(List<Word> words, int from, BigDecimal start) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = start;
    int end = from + 1;
    while (end < words.size()) {
      String lower = words.get(end).lower();
      BigDecimal value = VALUES.get(lower);
      boolean joined = false;
      if (value == null && lower.startsWith("و")) {
        value = VALUES.get(lower.substring(1));
        joined = true;
      }
      if (value == null || words.get(end).figure() != null) {
        break;
      }
      if (value.compareTo(BigDecimal.valueOf(1000)) >= 0 && !joined) {
        total = total.add(current.multiply(value));
        current = BigDecimal.ZERO;
      } else if (value.intValue() == 10 && !joined && current.compareTo(BigDecimal.TEN) < 0) {
        current = current.add(value);
      } else if (value.intValue() == 100 && !joined) {
        current = current.multiply(value);
      } else if (joined) {
        if (words.get(from).figure() != null && total.signum() == 0) {
          break;
        }
        current = current.add(value);
      } else {
        break;
      }
      end++;
    }
    return new Reading(total.add(current), end);
  }
}
