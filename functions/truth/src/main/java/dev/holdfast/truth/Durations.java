package dev.holdfast.truth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lengths of time in several words: "an hour and a half", "a year and eight months". */
final class Durations {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Durations() {}

  /** The length of time that starts at a word; null when none of this form does. */
  static @Nullable Quantity at(List<Word> words, int from) {
    String first = words.get(from).lower();
    if (Set.of("half", "quarter").contains(first)) {
      return part(words, from, first.equals("half") ? HALF : new BigDecimal("0.25"));
    }
    int at = from;
    BigDecimal count = BigDecimal.ONE;
    if (!Set.of("a", "an", "one").contains(first)) {
      Units.Unit arabic = time(words, from);
      if (arabic == null || !Stems.isArabic(first) || from + 1 >= words.size()) {
        return null;
      }
      at = from - 1;
    }
    Units.Unit unit = time(words, at + 1);
    if (unit == null) {
      return null;
    }
    int end = at + 2;
    BigDecimal value = count.multiply(unit.factor());
    if (end < words.size() && words.get(end).lower().equals("ونصف")) {
      return quantity(from, end, value.add(HALF.multiply(unit.factor())), unit);
    }
    if (end + 2 < words.size() && words.get(end).lower().equals("and")) {
      if (words.get(end + 1).lower().equals("a") && words.get(end + 2).lower().equals("half")) {
        return quantity(from, end + 2, value.add(HALF.multiply(unit.factor())), unit);
      }
      return sum(words, from, end + 1, value, unit);
    }
    return null;
  }

  private static @Nullable Quantity sum(
      List<Word> words, int from, int at, BigDecimal value, Units.Unit unit) {
    Numerals.Reading more = Numerals.read(words, at);
    Units.Unit next = more == null ? null : time(words, more.end());
    if (more == null
        || next == null
        || !next.dimension().equals(unit.dimension())
        || next.factor().compareTo(unit.factor()) >= 0) {
      return null;
    }
    return quantity(from, more.end(), value.add(more.value().multiply(next.factor())), unit);
  }

  /** "half a year", "quarter of an hour". */
  private static @Nullable Quantity part(List<Word> words, int from, BigDecimal share) {
    int at = from + 1;
    if (at < words.size() && words.get(at).lower().equals("of")) {
      at++;
    }
    if (at >= words.size() || !Set.of("a", "an").contains(words.get(at).lower())) {
      return null;
    }
    Units.Unit unit = time(words, at + 1);
    return unit == null ? null : quantity(from, at + 1, share.multiply(unit.factor()), unit);
  }

  private static Units.@Nullable Unit time(List<Word> words, int at) {
    Units.Unit unit = at < words.size() ? Units.of(words.get(at).lower()) : null;
    boolean time =
        unit != null
            && (unit.dimension().equals("seconds") || unit.dimension().equals("months"))
            && words.get(at).lower().length() > 2;
    return time ? unit : null;
  }

  private static Quantity quantity(int first, int last, BigDecimal value, Units.Unit unit) {
    return new Quantity(
        first, last, value, value, unit.dimension(), Quantity.Bound.EXACT, List.of(), false);
  }
}
