package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.List;

/** Every date of a text must be a date of the evidence, at the same end of the same time. */
final class DateJudge {
  private final Comparison comparison;

  DateJudge(Comparison comparison) {
    this.comparison = comparison;
  }

  void judge() {
    Passage text = comparison.text();
    for (DateMention date : text.dates()) {
      if (date.first() < comparison.from() || date.last() >= comparison.to() || supported(date)) {
        continue;
      }
      Doubt doubt = known().isEmpty() ? Doubt.ABSENT : Doubt.DIFFERENT;
      comparison.add(new Verdict(date.first(), date.last(), ClaimKind.DATE, doubt, -1));
    }
  }

  private List<DateMention> known() {
    List<DateMention> known = new ArrayList<>(comparison.evidence().dates());
    Passage header = comparison.header();
    if (header != null) {
      known.addAll(header.dates());
    }
    return known;
  }

  private boolean supported(DateMention date) {
    for (DateMention known : known()) {
      boolean edges =
          date.edge() == known.edge()
              || date.edge() == DateMention.Edge.NONE
              || known.edge() == DateMention.Edge.NONE;
      if (edges && date.within(known)) {
        return true;
      }
    }
    return false;
  }
}
