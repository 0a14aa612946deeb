package dev.holdfast.truth;

import java.util.List;

/**
 * A word nobody listed may still be an honest rewording when it stands exactly where the evidence
 * has a word the text leaves out, both are of the same field of meaning, and all around them
 * matches. Words that make a claim of their own never pass this way.
 */
final class Substitution {
  private static final double SHARE = 0.34;
  private static final int REACH = 4;

  private final Lexicon lexicon;
  private final Comparison comparison;
  private final Passage text;
  private final Passage evidence;

  Substitution(Lexicon lexicon, Comparison comparison) {
    this.lexicon = lexicon;
    this.comparison = comparison;
    this.text = comparison.text();
    this.evidence = comparison.evidence();
  }

  void apply(List<Integer> open) {
    int budget = (int) Math.floor(SHARE * comparison.telling());
    if (comparison.exact() < 2) {
      return;
    }
    for (int at : open) {
      int candidate =
          budget > 0 && ordinary(text, at) && (text.verbal(at) || !comparison.elsewhere(at))
              ? candidate(at)
              : Comparison.NONE;
      if (candidate != Comparison.NONE) {
        comparison.accept(at, candidate);
        budget--;
      }
    }
  }

  boolean ordinary(Passage passage, int at) {
    Word word = passage.word(at);
    if (!word.is(Word.Kind.CONTENT)
        || (!Stems.isArabic(word.lower()) && !lexicon.wordNet().known(word.key()))) {
      return false;
    }
    boolean capital = Character.isUpperCase(word.text().codePointAt(0)) && at > 0;
    return !capital && !person(word) && !claims(passage, at);
  }

  private boolean person(Word word) {
    return lexicon.wordNet().person(word.key()) && !Kinds.formOfVerb(word);
  }

  private boolean claims(Passage passage, int at) {
    for (Part part : CLAIMING) {
      if (passage.plays(at, part)) {
        return true;
      }
    }
    return false;
  }

  private static final List<Part> CLAIMING =
      List.of(
          Part.HARD,
          Part.LEAD,
          Part.UP,
          Part.DOWN,
          Part.CAUSE,
          Part.WHOLE,
          Part.ALONE,
          Part.BEST,
          Part.BASIC,
          Part.TIME,
          Part.UNFINISHED,
          Part.EXPIRED,
          Part.HELP,
          Part.SEE);

  private int candidate(int at) {
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (!comparison.used(candidate)
          && evidence.telling(candidate)
          && ordinary(evidence, candidate)
          && comparison.blocks(at, candidate).isEmpty()
          && alike(at, candidate)
          && neighbours(at, candidate)) {
        return candidate;
      }
    }
    return Comparison.NONE;
  }

  private boolean alike(int at, int candidate) {
    Word one = text.word(at);
    Word two = evidence.word(candidate);
    if (lexicon.covers(two, one)) {
      return false;
    }
    if (Stems.isArabic(one.lower()) || Stems.isArabic(two.lower())) {
      return Stems.isArabic(one.lower())
          && Stems.isArabic(two.lower())
          && !(lexicon.listed(one) && lexicon.listed(two));
    }
    return (lexicon.wordNet().fields(one.key()) & lexicon.wordNet().fields(two.key())) != 0;
  }

  /** Whether a word next to it on either side matches a word near the candidate. */
  private boolean neighbours(int at, int candidate) {
    if (text.leading(at) && evidence.leading(candidate)) {
      return true;
    }
    for (int step = 1; step <= REACH; step++) {
      if (near(at - step, candidate) || near(at + step, candidate)) {
        return true;
      }
    }
    return false;
  }

  private boolean near(int at, int candidate) {
    if (at < comparison.from() || at >= comparison.to() || !text.telling(at)) {
      return false;
    }
    int match = comparison.match(at);
    return match != Comparison.NONE && Math.abs(match - candidate) <= REACH;
  }
}
