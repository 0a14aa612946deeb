package dev.holdfast.truth;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word, a figure or a sign of a passage.
 *
 * @param start offset of its first char in the text
 * @param end offset behind its last char
 * @param text as it is written
 * @param lower for comparing: folded and in lower case
 * @param key what its inflections share
 * @param also other keys it may be known by, such as that of both halves of a hyphenated word
 * @param concepts numbers of the lines of the lexicon it stands in, alone or as part of a phrase
 * @param figure its value when it is written in digits
 * @param kind what it is at first sight
 */
record Word(
    int start,
    int end,
    String text,
    String lower,
    String key,
    Set<String> also,
    Set<Integer> concepts,
    @Nullable BigDecimal figure,
    Kind kind) {

  /** What a word is before its neighbours are looked at. */
  enum Kind {
    /** Punctuation, and everything else that is no word. */
    SIGN,
    FIGURE,
    /** Articles, prepositions, pronouns, auxiliaries. */
    FUNCTION,
    /** Says nothing of its own: "various", "work", "as well as". */
    LIGHT,
    CONTENT,
    /** A word that only its own spelling stands for: a product, a place, a person. */
    NAME
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean wordy() {
    return kind != Kind.SIGN;
  }

  /** Whether it must be traced to the evidence. */
  boolean telling() {
    return kind == Kind.CONTENT || kind == Kind.NAME;
  }

  Word as(Kind other) {
    return new Word(start, end, text, lower, key, also, concepts, figure, other);
  }

  Word with(Set<Integer> more) {
    Set<Integer> all = new HashSet<>(concepts);
    all.addAll(more);
    return new Word(start, end, text, lower, key, also, all, figure, kind);
  }
}
