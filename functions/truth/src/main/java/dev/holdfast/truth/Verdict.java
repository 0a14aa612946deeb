package dev.holdfast.truth;

/**
 * What is wrong with some words of a text.
 *
 * @param first index of the first word
 * @param last index of the last word
 * @param counted index of the word that a figure counts, or -1
 */
record Verdict(int first, int last, ClaimKind kind, Doubt doubt, int counted) {
  static Verdict of(int at, ClaimKind kind, Doubt doubt) {
    return new Verdict(at, at, kind, doubt, -1);
  }
}
