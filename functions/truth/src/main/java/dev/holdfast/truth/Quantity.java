package dev.holdfast.truth;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A figure with its unit and what it counts.
 *
 * @param first index of its first word in the passage
 * @param last index of its last word, the unit included
 * @param low in the base unit of the dimension
 * @param high equal to low unless it is a range
 * @param dimension empty for a plain count, else what is measured: "seconds", "ratio", "money €"
 * @param bound how exactly it is meant
 * @param counted indices of the words it counts
 * @param whole whether it is the N of "M of N"
 */
record Quantity(
    int first,
    int last,
    BigDecimal low,
    BigDecimal high,
    String dimension,
    Bound bound,
    List<Integer> counted,
    boolean whole) {

  enum Bound {
    EXACT,
    ABOUT,
    AT_MOST,
    AT_LEAST
  }

  boolean range() {
    return low.compareTo(high) != 0;
  }

  boolean count() {
    return dimension.isEmpty();
  }

  boolean is(long value) {
    return !range() && low.compareTo(BigDecimal.valueOf(value)) == 0;
  }

  Quantity counting(List<Integer> words) {
    return new Quantity(first, last, low, high, dimension, bound, words, whole);
  }

  Quantity bounded(Bound other) {
    return new Quantity(first, last, low, high, dimension, other, counted, whole);
  }

  boolean time() {
    return dimension.equals("seconds") || dimension.equals("months");
  }

  Quantity asWhole() {
    return new Quantity(first, last, low, high, dimension, bound, counted, true);
  }

  /** Whether saying this is true of what the other says. */
  boolean follows(Quantity other) {
    if (!comparable(other)) {
      return false;
    }
    if (low.compareTo(other.low) == 0 && high.compareTo(other.high) == 0) {
      return switch (other.bound) {
        case EXACT -> bound != Bound.AT_LEAST || time(); // "over 18 months" is "during"
        case ABOUT -> bound == Bound.EXACT || bound == Bound.ABOUT;
        case AT_MOST -> bound == Bound.AT_MOST || bound == Bound.ABOUT;
        case AT_LEAST -> bound != Bound.AT_MOST;
      };
    }
    if (range() || other.range()) {
      return false;
    }
    return switch (bound) {
      case EXACT -> dimension.equals("ratio") && near(other, 0.004);
      case ABOUT -> near(other, 0.06);
      case AT_LEAST ->
          other.bound != Bound.AT_MOST && other.low.compareTo(low) > 0 && near(other, 0.15);
      case AT_MOST ->
          other.bound != Bound.AT_LEAST && other.high.compareTo(low) < 0 && near(other, 0.15);
    };
  }

  private boolean comparable(Quantity other) {
    return dimension.equals(other.dimension);
  }

  private boolean near(Quantity other, double share) {
    if (other.low.signum() == 0) {
      return false;
    }
    double apart =
        low.subtract(other.low).abs().divide(other.low.abs(), MathContext.DECIMAL64).doubleValue();
    return apart <= share;
  }
}
