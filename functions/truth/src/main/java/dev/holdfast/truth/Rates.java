package dev.holdfast.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How often a passage says that something is done: "every quarter" is four times a year. */
final class Rates {
  /** A rate: its words, and how many times a year. */
  record Rate(int first, int last, double yearly) {}

  private static final Map<String, Double> ADVERBS =
      Map.ofEntries(
          Map.entry("hourly", 8760.0),
          Map.entry("daily", 365.0),
          Map.entry("nightly", 365.0),
          Map.entry("weekly", 52.0),
          Map.entry("fortnightly", 26.0),
          Map.entry("biweekly", 26.0),
          Map.entry("monthly", 12.0),
          Map.entry("quarterly", 4.0),
          Map.entry("biannual", 2.0),
          Map.entry("biannually", 2.0),
          Map.entry("yearly", 1.0),
          Map.entry("annually", 1.0),
          Map.entry("annual", 1.0),
          Map.entry("يوميا", 365.0),
          Map.entry("يومي", 365.0),
          Map.entry("يوميه", 365.0),
          Map.entry("اسبوعيا", 52.0),
          Map.entry("اسبوعي", 52.0),
          Map.entry("اسبوعيه", 52.0),
          Map.entry("شهريا", 12.0),
          Map.entry("شهري", 12.0),
          Map.entry("شهريه", 12.0),
          Map.entry("سنويا", 1.0),
          Map.entry("سنوي", 1.0),
          Map.entry("سنويه", 1.0));

  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("minute", 525600.0),
          Map.entry("hour", 8760.0),
          Map.entry("day", 365.0),
          Map.entry("night", 365.0),
          Map.entry("week", 52.0),
          Map.entry("fortnight", 26.0),
          Map.entry("month", 12.0),
          Map.entry("quarter", 4.0),
          Map.entry("year", 1.0),
          Map.entry("ساعه", 8760.0),
          Map.entry("يوم", 365.0),
          Map.entry("ايام", 365.0),
          Map.entry("اسبوع", 52.0),
          Map.entry("اسابيع", 52.0),
          Map.entry("شهر", 12.0),
          Map.entry("اشهر", 12.0),
          Map.entry("شهور", 12.0),
          Map.entry("سنه", 1.0),
          Map.entry("عام", 1.0),
          Map.entry("السنه", 1.0),
          Map.entry("العام", 1.0),
          Map.entry("الشهر", 12.0),
          Map.entry("الاسبوع", 52.0),
          Map.entry("اليوم", 365.0));
  private static final Map<String, Double> DUALS =
      Map.of("يومين", 182.5, "اسبوعين", 26.0, "شهرين", 6.0, "سنتين", 0.5, "عامين", 0.5);
  private static final Set<String> EVERY = Set.of("every", "each", "كل");
  private static final Set<String> A = Set.of("a", "an", "per", "each", "every", "في", "كل");

  private final List<Word> words;
  private final List<Rate> found = new ArrayList<>();

  private Rates(List<Word> words) {
    this.words = words;
  }

  static List<Rate> of(List<Word> words) {
    Rates rates = new Rates(words);
    int at = 0;
    while (at < words.size()) {
      at = rates.at(at);
    }
    return rates.found;
  }

  private int at(int from) {
    int end = times(from);
    if (end == from && EVERY.contains(lower(from))) {
      end = every(from, from + 1, 1);
    }
    Double adverb = ADVERBS.get(lower(from));
    if (end == from && adverb != null) {
      boolean half = from > 0 && Set.of("half", "نصف").contains(lower(from - 1));
      boolean quarter = from > 0 && lower(from - 1).equals("ربع");
      int first = half || quarter ? from - 1 : from;
      found.add(new Rate(first, from, half ? adverb * 2 : quarter ? adverb * 4 : adverb));
      return from + 1;
    }
    return Math.max(end, from + 1);
  }

  private String lower(int at) {
    return at < words.size() ? words.get(at).lower() : "";
  }

  /** "twice a year", "six times an hour", "once every three months", "أربع مرات في السنة". */
  private int times(int from) {
    double count;
    int at = from;
    switch (lower(from)) {
      case "once", "مره" -> count = 1;
      case "twice", "مرتين" -> count = 2;
      case "thrice" -> count = 3;
      default -> {
        Numerals.Reading read = words.get(from).wordy() ? Numerals.read(words, from) : null;
        if (read == null || !Set.of("times", "time", "مرات", "مره").contains(lower(read.end()))) {
          return from;
        }
        count = read.value().doubleValue();
        at = read.end();
      }
    }
    int next = lower(at + 1).equals("-") ? at + 2 : at + 1;
    Double adverb = ADVERBS.get(lower(next));
    if (adverb != null) {
      found.add(new Rate(from, next, count * adverb));
      return next + 1;
    }
    if (!A.contains(lower(at + 1))) {
      return from;
    }
    int end = every(from, at + 2, count);
    return end > at + 2 ? end : from;
  }

  /** The unit of "every other month" or "every ten minutes", from the word behind "every". */
  private int every(int first, int from, double count) {
    if (Set.of("other", "second").contains(lower(from)) && unit(from + 1) != null) {
      found.add(new Rate(first, from + 1, count * value(from + 1) / 2));
      return from + 2;
    }
    Double dual = DUALS.get(lower(from));
    if (dual != null) {
      found.add(new Rate(first, from, count * dual));
      return from + 1;
    }
    if (unit(from) != null) {
      found.add(new Rate(first, from, count * value(from)));
      return from + 1;
    }
    Numerals.Reading read =
        from < words.size() && words.get(from).wordy() ? Numerals.read(words, from) : null;
    int ordinal = Numerals.ordinal(lower(from));
    int end = read != null ? read.end() : ordinal > 0 ? from + 1 : words.size();
    BigDecimal number = read != null ? read.value() : BigDecimal.valueOf(ordinal);
    if (unit(end) == null || number.signum() <= 0) {
      return first;
    }
    found.add(new Rate(first, end, count * value(end) / number.doubleValue()));
    return end + 1;
  }

  private @org.jspecify.annotations.Nullable Double unit(int at) {
    String lower = lower(at);
    Double unit = UNITS.get(lower);
    return unit == null && lower.endsWith("s")
        ? UNITS.get(lower.substring(0, lower.length() - 1))
        : unit;
  }

  private double value(int at) {
    Double unit = unit(at);
    return unit == null ? 0 : unit;
  }

  /** How many times a year a figure is meant that stands before "a quarter"; 0 when none does. */
  static double per(Passage passage, int last) {
    Rates rates = new Rates(passage.words());
    for (int at = last + 1;
        at < passage.size() && at <= last + 8 && passage.clause(at) == passage.clause(last);
        at++) {
      Double adverb = ADVERBS.get(passage.word(at).lower());
      if (adverb != null) {
        return adverb;
      }
      if (A.contains(passage.word(at).lower()) && rates.unit(at + 1) != null) {
        return rates.value(at + 1);
      }
    }
    return 0;
  }
}
