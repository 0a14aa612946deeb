package dev.holdfast.truth;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** How well each word of a statement stands for each word of a text; worked out once. */
final class Ranks {
  private static final byte OPEN = -1;

  private final int width;
  private final byte[] ranks;

  Ranks(Passage text, Passage evidence) {
    width = evidence.size();
    ranks = new byte[text.size() * width];
    Arrays.fill(ranks, OPEN);
  }

  int of(int at, int candidate, IntBinaryOperator otherwise) {
    int index = at * width + candidate;
    if (ranks[index] == OPEN) {
      ranks[index] = (byte) otherwise.applyAsInt(at, candidate);
    }
    return ranks[index];
  }
}
