package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the resume holds against a text that the person's own words support: a certificate it calls
 * expired, a deed it denies. Whoever learned or did more since is asked to change the resume.
 */
final class Rebuttal {
  private static final Set<Doubt> CONTRARY = Set.of(Doubt.DENIED, Doubt.UNFINISHED, Doubt.EXPIRED);

  private final Testimony record;
  private final Affinity affinity;
  private final Passage text;

  Rebuttal(Testimony record, Affinity affinity, Passage text) {
    this.record = record;
    this.affinity = affinity;
    this.text = text;
  }

  /** The words of a stretch that some statement of the resume contradicts; empty when none does. */
  List<Verdict> of(int from, int to) {
    for (Statement statement : affinity.nearest(from, to, record.all())) {
      Comparison comparison =
          affinity
              .comparison(from, to, statement.passage(), record.header(statement))
              .ofNames(statement.header())
              .judge();
      List<Verdict> contrary = new ArrayList<>(comparison.verdicts());
      contrary.removeIf(verdict -> !CONTRARY.contains(verdict.doubt()));
      if (speaksOf(comparison, contrary)) {
        return contrary;
      }
    }
    return List.of();
  }

  /**
   * Whether the contradiction is about the thing itself, not about a word that both happen to use.
   */
  private boolean speaksOf(Comparison comparison, List<Verdict> contrary) {
    int words = 0;
    boolean name = false;
    for (Verdict verdict : contrary) {
      for (int at = verdict.first(); at <= verdict.last(); at++) {
        words += text.telling(at) ? 1 : 0;
        name |= text.word(at).is(Word.Kind.NAME);
      }
    }
    return words > 0
        && (name || 2 * words >= comparison.telling() || (words > 1 && traced(comparison, words)));
  }

  private static boolean traced(Comparison comparison, int words) {
    return comparison.exact() + words > comparison.telling() / 2;
  }
}
