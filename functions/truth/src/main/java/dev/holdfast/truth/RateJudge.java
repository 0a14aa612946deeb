package dev.holdfast.truth;

import java.util.List;
import java.util.Set;

/** Settles rates and changes that the text gives in other words than the evidence. */
final class RateJudge {
  private final Comparison comparison;
  private final Passage text;
  private final Passage evidence;

  RateJudge(Comparison comparison) {
    this.comparison = comparison;
    this.text = comparison.text();
    this.evidence = comparison.evidence();
  }

  void judge() {
    List<Rates.Rate> known = Rates.of(evidence.words());
    for (Rates.Rate rate : Rates.of(text.words())) {
      if (rate.first() < comparison.from() || rate.last() >= comparison.to()) {
        continue;
      }
      if (known.stream().anyMatch(other -> same(rate.yearly(), other.yearly()))) {
        comparison.settle(rate.first(), rate.last());
      } else if (known.stream().anyMatch(other -> misread(rate, other))) {
        comparison.add(
            new Verdict(rate.first(), rate.last(), ClaimKind.NUMBER, Doubt.DIFFERENT, -1));
      }
    }
    perUnit();
    multiples();
  }

  private static boolean same(double one, double other) {
    return Math.abs(one - other) <= 0.01 * Math.max(one, other);
  }

  /** Whether the unit of the text was traced into another rate: weekly is not every two weeks. */
  private boolean misread(Rates.Rate rate, Rates.Rate other) {
    if (rate.last() > rate.first() + 1 || rate.yearly() < other.yearly()) {
      return false;
    }
    for (int at = rate.first(); at <= rate.last(); at++) {
      int match = comparison.match(at);
      if (text.telling(at)
          && match != Comparison.NONE
          && match >= other.first()
          && match <= other.last()) {
        return true;
      }
    }
    return false;
  }

  /** "80 units a year" where the evidence has "20 units a quarter". */
  private void perUnit() {
    for (Quantity quantity : text.quantities()) {
      double per = quantity.count() && inside(quantity) ? Rates.per(text, quantity.last()) : 0;
      for (Quantity known : evidence.quantities()) {
        if (inside(quantity) && quantity.follows(known) && initials(quantity, known)) {
          comparison.settle(quantity.first(), quantity.last() + 1);
        }
        double other = per > 0 && known.count() ? Rates.per(evidence, known.last()) : 0;
        if (other > 0
            && !same(per, other)
            && same(per * quantity.low().doubleValue(), other * known.low().doubleValue())
            && (known.bound() == quantity.bound() || quantity.bound() == Quantity.Bound.ABOUT)) {
          comparison.settle(quantity.first(), quantity.last());
          settleUnit(quantity.last());
        }
      }
    }
  }

  /** "75 wpm" where the evidence has "75 words per minute". */
  private boolean initials(Quantity quantity, Quantity known) {
    int behind = quantity.last() + 1;
    String letters = behind < comparison.to() ? text.word(behind).lower() : "";
    if (letters.length() < 2 || letters.length() > 4) {
      return false;
    }
    for (int at = 0; at < letters.length(); at++) {
      int index = known.last() + 1 + at;
      if (index >= evidence.size()
          || evidence.word(index).lower().charAt(0) != letters.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  private void settleUnit(int last) {
    for (int at = last + 1; at < comparison.to() && at <= last + 9; at++) {
      if (text.plays(at, Part.TIME)) {
        comparison.settle(at, at);
        return;
      }
    }
  }

  private boolean inside(Quantity quantity) {
    return quantity.first() >= comparison.from() && quantity.last() < comparison.to();
  }

  /** "Doubled" where the evidence tells of a change from 20 to 40, and the other way round. */
  private void multiples() {
    for (int at = comparison.from(); at < comparison.to(); at++) {
      double factor = factor(text.word(at).lower());
      if (factor > 0 && changes(factor)) {
        comparison.settle(at, at);
      }
    }
  }

  private static double factor(String lower) {
    for (String start : List.of("doubl", "twofold", "ضاعف", "مضاعف", "تضاعف")) {
      if (lower.startsWith(start)) {
        return 2;
      }
    }
    if (lower.startsWith("tripl") || lower.startsWith("trebl") || lower.equals("threefold")) {
      return 3;
    }
    if (lower.startsWith("quadrupl")) {
      return 4;
    }
    return Set.of("halved", "halving", "halve", "halves").contains(lower) ? 0.5 : 0;
  }

  private boolean changes(double factor) {
    List<Quantity> known = evidence.quantities();
    for (int at = 0; at + 1 < known.size(); at++) {
      Quantity one = known.get(at);
      Quantity other = known.get(at + 1);
      String link = evidence.word(other.first() - 1 < 0 ? 0 : other.first() - 1).lower();
      if (one.dimension().equals(other.dimension())
          && one.low().signum() > 0
          && Set.of("to", "الي").contains(link)
          && same(one.low().doubleValue() * factor, other.low().doubleValue())) {
        return true;
      }
    }
    return false;
  }
}
