package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which statements have words in common with a text. Only those are held against it word by word,
 * and what was found out about two words is kept for all pieces of the text.
 */
final class Affinity {
  /** No more statements than this are held against a stretch of the text. */
  private static final int MOST = 10;

  /** A statement, and which words of the text have a counterpart in it or its header. */
  private record Kin(Ranks ranks, BitSet found) {}

  private final Map<Passage, Kin> kin = new HashMap<>();
  private final Lexicon lexicon;
  private final Testimony record;
  private final Passage text;

  Affinity(Lexicon lexicon, Testimony record, Passage text) {
    this.lexicon = lexicon;
    this.record = record;
    this.text = text;
  }

  /** A comparison of a stretch of the text with a statement; not judged yet. */
  Comparison comparison(int from, int to, Passage evidence, @Nullable Passage header) {
    return new Comparison(lexicon, record.vocabulary(), text, from, to, evidence, header)
        .ranked(kin(evidence, header).ranks);
  }

  private Kin kin(Passage evidence, @Nullable Passage header) {
    Kin known = kin.get(evidence);
    if (known == null) {
      known = new Kin(new Ranks(text, evidence), new BitSet());
      kin.put(evidence, known);
      Comparison comparison =
          new Comparison(lexicon, record.vocabulary(), text, 0, text.size(), evidence, header)
              .ranked(known.ranks);
      for (int at = 0; at < text.size(); at++) {
        known.found.set(
            at,
            text.word(at).wordy()
                && (finds(comparison, at, evidence)
                    || (header != null && finds(comparison, at, header))));
      }
    }
    return known;
  }

  private static boolean finds(Comparison comparison, int at, Passage other) {
    for (int candidate = 0; candidate < other.size(); candidate++) {
      if (comparison.rank(at, other, candidate) > 0) {
        return true;
      }
    }
    return false;
  }

  /** How many telling words of a stretch have a counterpart in the statement or its header. */
  int common(int from, int to, Passage evidence, @Nullable Passage header) {
    BitSet found = kin(evidence, header).found;
    int common = 0;
    for (int at = from; at < to; at++) {
      if (found.get(at) && text.telling(at)) {
        common++;
      }
    }
    return common;
  }

  /** Those with most words in common, in the order of the resume. */
  List<Statement> nearest(int from, int to, List<Statement> statements) {
    Map<Statement, Integer> common = new HashMap<>();
    int telling = 0;
    for (int at = from; at < to; at++) {
      telling += text.telling(at) ? 1 : 0;
    }
    for (Statement statement : statements) {
      int shared = common(from, to, statement.passage(), record.header(statement));
      if (shared > 0 || telling == 0) {
        common.put(statement, shared);
      }
    }
    List<Statement> near = new ArrayList<>(statements);
    near.removeIf(statement -> !common.containsKey(statement));
    if (near.size() <= MOST) {
      return near;
    }
    near.sort(Comparator.comparingInt((Statement each) -> -common.getOrDefault(each, 0)));
    List<Statement> most = new ArrayList<>(near.subList(0, telling == 0 ? near.size() : MOST));
    most.sort(Comparator.comparingInt(record.all()::indexOf));
    return most;
  }
}
