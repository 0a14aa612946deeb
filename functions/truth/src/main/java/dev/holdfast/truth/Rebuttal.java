package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    Judgement judgement = judgement(from, to);
    return judgement == null ? List.of() : judgement.verdicts();
  }

  /** The same with the statement that contradicts; null when none does. */
  @Nullable Judgement judgement(int from, int to) {
    for (Statement statement : affinity.nearest(from, to, record.all())) {
      Comparison comparison =
          affinity
              .comparison(from, to, statement.passage(), record.header(statement))
              .ofNames(statement.header())
              .judge();
      List<Verdict> contrary = new ArrayList<>(comparison.verdicts());
      contrary.removeIf(verdict -> !CONTRARY.contains(verdict.doubt()));
      if (speaksOf(comparison, contrary)) {
        return new Judgement(from, to, statement, comparison, contrary);
      }
    }
    return null;
  }

  /**
   * A refused text held against the lines that say the opposite of a part of it: they are what the
   * person is asked about, not a line that has a word in common.
   *
   * @param ends where the parts of the text begin, and its end
   */
  List<Judgement> of(Judgement refused, List<Integer> ends) {
    if (refused.verdicts().stream().anyMatch(verdict -> CONTRARY.contains(verdict.doubt()))) {
      return List.of(refused);
    }
    List<Judgement> contrary = new ArrayList<>();
    Judgement all = judgement(0, text.size());
    if (all != null) {
      contrary.add(all);
    }
    for (int part = 0; all == null && part + 1 < ends.size(); part++) {
      Judgement judgement = judgement(ends.get(part), ends.get(part + 1));
      if (judgement != null) {
        contrary.add(judgement);
      }
    }
    List<Verdict> rest = new ArrayList<>(refused.verdicts());
    rest.removeIf(verdict -> contrary.stream().anyMatch(other -> overlap(other, verdict)));
    if (rest.size() == refused.verdicts().size()) {
      return List.of(refused);
    }
    List<Judgement> result = new ArrayList<>();
    for (Judgement judgement : contrary) {
      result.add(
          new Judgement(0, 0, judgement.statement(), judgement.comparison(), judgement.verdicts()));
    }
    if (!rest.isEmpty()) {
      result.addFirst(
          new Judgement(
              refused.from(), refused.to(), refused.statement(), refused.comparison(), rest));
    }
    return result;
  }

  private static boolean overlap(Judgement judgement, Verdict verdict) {
    return judgement.verdicts().stream()
        .anyMatch(other -> other.first() <= verdict.last() && verdict.first() <= other.last());
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
