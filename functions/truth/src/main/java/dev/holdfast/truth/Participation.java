package dev.holdfast.truth;

/** Refuses to let a person who helped have led, and one who did a thing have had charge of it. */
final class Participation {
  private final Lexicon lexicon;
  private final Comparison comparison;
  private final Passage text;
  private final Passage evidence;

  Participation(Lexicon lexicon, Comparison comparison) {
    this.lexicon = lexicon;
    this.comparison = comparison;
    this.text = comparison.text();
    this.evidence = comparison.evidence();
  }

  void judge() {
    for (int at = comparison.from(); at < comparison.to(); at++) {
      if (text.plays(at, Part.LEAD)
          && text.verbal(at)
          && !text.inFigure(at)
          && comparison.match(at) != Comparison.NONE) {
        int match = comparison.match(at);
        boolean led = evidence.plays(match, Part.LEAD);
        boolean others = !evidence.verbal(match) && text.leading(at) && afterArticle(match);
        if (led && others) {
          comparison.add(Verdict.of(at, ClaimKind.SCOPE, Doubt.WEAKER));
        }
      }
    }
  }

  private boolean afterArticle(int at) {
    for (int back = at - 1; back >= 0 && back >= at - 3; back--) {
      String lower = evidence.word(back).lower();
      if (lower.equals("the") || lower.equals("a") || lower.equals("an") || lower.equals("my")) {
        return true;
      }
    }
    return false;
  }

  Lexicon lexicon() {
    return lexicon;
  }
}
