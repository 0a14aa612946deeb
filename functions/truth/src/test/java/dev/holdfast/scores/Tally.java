package dev.holdfast.scores;

import java.util.Locale;

/** Counts of right and wrong answers. */
final class Tally {
  private int right;
  private int wrong;
  private int missed;

  void right() {
    right++;
  }

  void wrong() {
    wrong++;
  }

  void missed() {
    missed++;
  }

  int rightCount() {
    return right;
  }

  int wrongCount() {
    return wrong;
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    double both = precision() + recall();
    return both == 0 ? 0 : 2 * precision() * recall() / both;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "precision %.3f (%d of %d)  recall %.3f (%d of %d)  F1 %.3f",
        precision(),
        right,
        right + wrong,
        recall(),
        right,
        right + missed,
        f1());
  }
}
