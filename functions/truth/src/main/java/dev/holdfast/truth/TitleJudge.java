package dev.holdfast.truth;

import java.util.Set;

/**
 * A title the text gives the person must be the title of the job, word for word: the "regional" of
 * somebody else's title in a line does not make a regional manager.
 */
final class TitleJudge {
  private static final Set<String> BEHIND =
      Set.of("at", "for", ",", "since", "from", "in", "with", "of", ".", "–", "—");
  private static final Set<String> HEADS =
      Set.of("head", "chief", "director", "leader", "captain", "chair", "president", "principal");
  private static final Set<String> OTHERS =
      Set.of("the", "a", "an", "my", "our", "his", "her", "to", "by", "for");
  private static final Set<String> SELF =
      Set.of("as", "was", "am", "became", "being", "role", "elected", "appointed", "i");
  private static final int LONGEST = 6;

  private final Lexicon lexicon;
  private final Comparison comparison;
  private final Passage text;

  TitleJudge(Lexicon lexicon, Comparison comparison) {
    this.lexicon = lexicon;
    this.comparison = comparison;
    this.text = comparison.text();
  }

  void judge() {
    int from = comparison.from();
    if (text.word(from).lower().equals("as")) {
      from++;
    }
    boolean of = from + 1 < comparison.to() && text.word(from + 1).lower().equals("of");
    if (of && HEADS.contains(text.word(from).lower()) && !named(from)) {
      comparison.add(Verdict.of(from, ClaimKind.TITLE, Doubt.ABSENT));
      return;
    }
    if (from + 1 < comparison.to()
        && Stems.isArabic(text.word(from).lower())
        && comparison.byHeader(from)) {
      int next = from + 1;
      if (text.telling(next) && comparison.match(next) != Comparison.NONE && !inHeader(next)) {
        comparison.add(Verdict.of(next, ClaimKind.TITLE, Doubt.ABSENT));
      }
      return;
    }
    int head = head(from);
    if (head < 0) {
      return;
    }
    if (!comparison.byHeader(head)) {
      if (alone(from, head) && others(head)) {
        comparison.add(Verdict.of(head, ClaimKind.TITLE, Doubt.DIFFERENT));
      }
      return;
    }
    for (int at = from; at < head; at++) {
      if (text.telling(at)
          && !comparison.byHeader(at)
          && comparison.match(at) != Comparison.NONE
          && !inHeader(at)) {
        comparison.add(Verdict.of(at, ClaimKind.TITLE, Doubt.ABSENT));
      }
    }
  }

  /** Whether the text opens with the title and nothing else: not "together with the owner". */
  private boolean alone(int from, int head) {
    for (int at = from; at < head; at++) {
      Word word = text.word(at);
      boolean article = at == from && (word.lower().equals("a") || word.lower().equals("an"));
      if ((word.is(Word.Kind.FUNCTION) && !article) || Kinds.formOfVerb(word)) {
        return false;
      }
    }
    return !Kinds.several(text.word(head));
  }

  /** Whether the evidence gives the title to somebody else: "the executive chef signs it off". */
  private boolean others(int head) {
    int match = comparison.match(head);
    Passage evidence = comparison.evidence();
    if (match == Comparison.NONE || !lexicon.wordNet().person(evidence.word(match).key())) {
      return false;
    }
    int back = match - 1;
    while (back >= 0 && (evidence.telling(back) || evidence.word(back).text().equals("-"))) {
      back--;
    }
    if (back < 0 || !OTHERS.contains(evidence.word(back).lower())) {
      return false;
    }
    return back == 0 || !SELF.contains(evidence.word(back - 1).lower());
  }

  private boolean named(int at) {
    for (int candidate = 0; candidate < comparison.evidence().size(); candidate++) {
      if (comparison.rank(at, comparison.evidence(), candidate) >= 4) {
        return true;
      }
    }
    return inHeader(at);
  }

  /** Index of the person noun a title at the front ends in; -1 when there is none. */
  private int head(int from) {
    for (int at = from; at < Math.min(comparison.to(), from + LONGEST); at++) {
      Word word = text.word(at);
      boolean ends = at + 1 >= comparison.to() || BEHIND.contains(text.word(at + 1).lower());
      if (ends && lexicon.wordNet().person(word.key())) {
        return at;
      }
      if (word.is(Word.Kind.SIGN) && !word.text().equals("-")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean inHeader(int at) {
    Passage header = comparison.header();
    if (header == null) {
      return false;
    }
    for (int candidate = 0; candidate < header.size(); candidate++) {
      if (comparison.rank(at, header, candidate) > 0) {
        return true;
      }
    }
    return false;
  }
}
