package dev.holdfast.posting;

import dev.holdfast.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * A candidate keyword in a sentence.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param term the entry of the lexicon, when it has one
 */
record Wanted(int start, int end, String text, KeywordKind kind, @Nullable Term term) {
  boolean overlaps(Wanted other) {
    return start < other.end && other.start < end;
  }
}
