package dev.holdfast.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain sums over the figures of the evidence, where the words of the text call for one. */
final class Arithmetic {
  private static final Set<String> DIFFERENCE =
      Set.of(
          "down",
          "up",
          "added",
          "above",
          "below",
          "by",
          "fewer",
          "less",
          "more",
          "fall",
          "drop",
          "rise",
          "cut",
          "saving",
          "saved",
          "reduction",
          "increase",
          "gain",
          "higher",
          "lower",
          "not",
          "remaining",
          "left",
          "لم",
          "متبقيه",
          "بقي",
          "بمقدار",
          "بنسبه",
          "اقل",
          "اكثر");
  private static final Set<String> SUM =
      Set.of(
          "total", "combined", "altogether", "overall", "together", "all", "as", "اجمالي", "مجموع");

  private final Passage text;
  private final Passage evidence;
  private final @Nullable Passage header;

  Arithmetic(Passage text, Passage evidence, @Nullable Passage header) {
    this.text = text;
    this.evidence = evidence;
    this.header = header;
  }

  boolean yields(Quantity wanted) {
    return shareOf(wanted)
        || multiple(wanted)
        || difference(wanted)
        || sum(wanted)
        || change(wanted)
        || years(wanted)
        || product(wanted)
        || doubled(wanted)
        || between(wanted);
  }

  /** 31 of 240 is about 13%. */
  private boolean shareOf(Quantity wanted) {
    if (!wanted.dimension().equals("ratio")) {
      return false;
    }
    for (Quantity part : evidence.quantities()) {
      for (Quantity whole : evidence.quantities()) {
        boolean counts = part.count() && whole.count() && whole.low().compareTo(part.low()) > 0;
        if (counts
            && Math.abs(
                    part.low()
                        .divide(whole.low(), MathContext.DECIMAL64)
                        .subtract(wanted.low())
                        .doubleValue())
                < 0.0051) {
          return true;
        }
      }
    }
    return false;
  }

  /** "40% more" is "1.4 times as many"; €18,500 a year for four years is €74,000. */
  private boolean multiple(Quantity wanted) {
    for (Quantity known : evidence.quantities()) {
      boolean times =
          known.count()
              && known.last() + 1 < evidence.size()
              && evidence.word(known.last() + 1).lower().equals("times");
      if (times
          && wanted.dimension().equals("ratio")
          && near(wanted, Set.of("more", "higher"))
          && known.low().subtract(BigDecimal.ONE).compareTo(wanted.low()) == 0) {
        return true;
      }
      if (wanted.dimension().startsWith("money")
          && known.dimension().equals(wanted.dimension())
          && near(wanted, SUM)) {
        for (Quantity years : evidence.quantities()) {
          if (years.dimension().equals("months")
              && years
                      .low()
                      .multiply(known.low())
                      .compareTo(wanted.low().multiply(BigDecimal.valueOf(12)))
                  == 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean near(Quantity wanted, Set<String> words) {
    for (int at = Math.max(0, wanted.first() - 6);
        at < Math.min(text.size(), wanted.last() + 9);
        at++) {
      if (words.contains(text.word(at).lower())) {
        return true;
      }
    }
    return false;
  }

  private boolean difference(Quantity wanted) {
    String before = wanted.first() == 0 ? "" : text.word(wanted.first() - 1).lower();
    if (Set.of("to", "from", "الي", "من").contains(before)) {
      return false;
    }
    if (!near(wanted, DIFFERENCE) && !wanted.dimension().equals("points") && !moved(wanted)) {
      return false;
    }
    List<Quantity> known = evidence.quantities();
    for (Quantity one : known) {
      for (Quantity other : known) {
        boolean points = wanted.dimension().equals("points") && one.dimension().equals("ratio");
        boolean same =
            one.dimension().equals(other.dimension())
                && (points || one.dimension().equals(wanted.dimension()));
        BigDecimal scale = points ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        if (!one.equals(other)
            && same
            && one.low().subtract(other.low()).multiply(scale).compareTo(wanted.low()) == 0
            && (!one.count() || changes() || one.whole() || compares())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word for a rise or fall stands in the clause before the figure. */
  private boolean moved(Quantity wanted) {
    for (int at = wanted.first() - 1;
        at >= 0 && text.clause(at) == text.clause(wanted.first());
        at--) {
      if (text.plays(at, Part.UP) || text.plays(at, Part.DOWN) || text.plays(at, Part.CHANGE)) {
        return true;
      }
    }
    return Stems.isArabic(text.word(wanted.first()).lower())
        && text.word(wanted.first()).lower().startsWith("ب");
  }

  private static final Set<String> MEASURES =
      Set.of(
          "target",
          "goal",
          "quota",
          "against",
          "versus",
          "vs",
          "compared",
          "limit",
          "deadline",
          "benchmark",
          "budget",
          "المستهدف",
          "الهدف",
          "مقابل",
          "مقارنه");

  /** Whether the evidence holds a figure against a target. */
  private boolean compares() {
    return evidence.words().stream().anyMatch(word -> MEASURES.contains(word.lower()));
  }

  private static final Set<String> EACH =
      Set.of("each", "per", "every", "a", "an", "apiece", "لكل", "كل", "times");

  /** 400 on four mornings a week are 1,600 a week; 5,400 in six months are 900 a month. */
  private boolean product(Quantity wanted) {
    if (!wanted.count() || wanted.low().compareTo(BigDecimal.TEN) < 0 || !each()) {
      return false;
    }
    for (Quantity one : evidence.quantities()) {
      for (Quantity other : evidence.quantities()) {
        boolean factors =
            one.first() < other.first()
                && one.count()
                && other.low().compareTo(BigDecimal.ONE) > 0
                && !one.range()
                && !other.range();
        if (factors
            && other.count()
            && one.low().multiply(other.low()).compareTo(wanted.low()) == 0
            && near(wanted, EACH)) {
          return true;
        }
        if (factors
            && other.dimension().equals("months")
            && Rates.per(text, wanted.last()) == 12
            && Math.abs(
                    one.low().doubleValue() / other.low().doubleValue() / wanted.low().doubleValue()
                        - 1)
                < (wanted.bound() == Quantity.Bound.ABOUT ? 0.02 : 0.0001)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean each() {
    return evidence.words().stream()
        .anyMatch(word -> EACH.contains(word.lower()) || word.lower().equals("in"));
  }

  /** "Counted twice" where the evidence has "double-counting". */
  private boolean doubled(Quantity wanted) {
    return wanted.dimension().equals("times")
        && wanted.is(2)
        && evidence.words().stream().anyMatch(word -> word.lower().startsWith("doubl"));
  }

  /** "Three years" of dates in the evidence, and "six months" of half of one. */
  private boolean between(Quantity wanted) {
    if (!wanted.dimension().equals("months") || wanted.range()) {
      return false;
    }
    if (wanted.is(6)
        && evidence.words().stream()
            .anyMatch(word -> Set.of("half", "نصف", "النصف").contains(word.lower()))) {
      return true;
    }
    List<DateMention> dates = evidence.dates();
    if (dates.size() != 2 || dates.getLast().present()) {
      return false;
    }
    int months = dates.getLast().months() - dates.getFirst().months();
    boolean running = near(wanted, Set.of("running", "consecutive", "straight", "row", "both"));
    return wanted.is(running ? months + 12 : months);
  }

  /** Whether the evidence tells of a change from one figure to another. */
  private boolean changes() {
    boolean from = false;
    for (int at = 0; at < evidence.size(); at++) {
      String lower = evidence.word(at).lower();
      from |= lower.equals("from") || lower.equals("من");
      if (from && (lower.equals("to") || lower.equals("الي"))) {
        return true;
      }
    }
    return false;
  }

  private boolean sum(Quantity wanted) {
    if (!near(wanted, SUM) && !wanted.count()) {
      return false;
    }
    BigDecimal total = BigDecimal.ZERO;
    int parts = 0;
    for (Quantity known : evidence.quantities()) {
      if (known.dimension().equals(wanted.dimension()) && !known.range() && !known.whole()) {
        total = total.add(known.low());
        parts++;
      }
    }
    boolean others =
        evidence.quantities().stream()
            .anyMatch(known ->
                known.count() && known.low().add(BigDecimal.ONE).compareTo(wanted.low()) == 0);
    if (wanted.count() && others && near(wanted, Set.of("as", "of")) && colleagues()) {
      return true;
    }
    boolean self =
        wanted.count()
            && near(wanted, Set.of("as", "of"))
            && parts == 1
            && total.add(BigDecimal.ONE).compareTo(wanted.low()) == 0;
    return (parts > 1 && total.compareTo(wanted.low()) == 0) || (self && colleagues());
  }

  private boolean colleagues() {
    for (int at = 0; at < evidence.size(); at++) {
      if (Set.of("colleagues", "together", "other", "others").contains(evidence.word(at).lower())) {
        return true;
      }
    }
    return false;
  }

  /** A percentage or a multiple worked out from "from A to B". */
  private boolean change(Quantity wanted) {
    if ((!wanted.dimension().equals("ratio") && !wanted.dimension().equals("times"))
        || !changes()) {
      return false;
    }
    List<Quantity> known = evidence.quantities();
    for (Quantity one : known) {
      for (Quantity other : known) {
        if (one.first() < other.first()
            && one.dimension().equals(other.dimension())
            && one.low().signum() > 0
            && other.low().signum() > 0) {
          double share =
              one.low()
                  .subtract(other.low())
                  .abs()
                  .divide(one.low(), MathContext.DECIMAL64)
                  .doubleValue();
          double left = other.low().divide(one.low(), MathContext.DECIMAL64).doubleValue();
          double value = wanted.low().doubleValue();
          if (Math.abs(share - value) < 0.0051 || Math.abs(left - value) < 0.0051) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Years between the first and the last date of a job. */
  private boolean years(Quantity wanted) {
    if (!wanted.dimension().equals("months") || header == null) {
      return false;
    }
    List<DateMention> dates = header.dates();
    if (dates.size() != 2 || dates.getLast().present()) {
      return false;
    }
    int months = dates.getLast().months() - dates.getFirst().months();
    double off = Math.abs(months + 0.5 - wanted.low().doubleValue());
    return off <= (wanted.bound() == Quantity.Bound.EXACT ? 2 : 4);
  }
}
