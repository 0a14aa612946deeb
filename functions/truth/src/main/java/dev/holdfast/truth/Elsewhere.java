package dev.holdfast.truth;

import java.util.Objects;
import java.util.Set;

/** Whether what a line does not say is said in another line or of another job. */
final class Elsewhere {
  private final Testimony record;
  private final Affinity affinity;

  Elsewhere(Affinity affinity, Testimony record) {
    this.affinity = affinity;
    this.record = record;
  }

  Doubt refine(Verdict verdict, Judgement piece, Passage text) {
    if (verdict.doubt() != Doubt.ABSENT && verdict.doubt() != Doubt.DIFFERENT) {
      return verdict.doubt();
    }
    for (Statement statement : record.all()) {
      if (!Objects.equals(statement, piece.statement())
          && says(statement.passage(), verdict, text)) {
        return Doubt.ELSEWHERE;
      }
    }
    return verdict.doubt();
  }

  private boolean says(Passage other, Verdict verdict, Passage text) {
    if (verdict.kind() == ClaimKind.NUMBER) {
      return text.quantities().stream()
          .filter(quantity -> quantity.first() == verdict.first())
          .anyMatch(quantity -> other.quantities().stream().anyMatch(quantity::follows));
    }
    if (!Set.of(
            ClaimKind.TOOL,
            ClaimKind.EMPLOYER,
            ClaimKind.TITLE,
            ClaimKind.STATEMENT,
            ClaimKind.OUTCOME)
        .contains(verdict.kind())) {
      return false;
    }
    int from = verdict.first();
    int to = verdict.last() + 1;
    if (affinity.common(from, to, other, null) == 0) {
      return false;
    }
    Comparison comparison = affinity.comparison(from, to, other, null).judge();
    return comparison.telling() > 0 && comparison.verdicts().isEmpty();
  }
}
