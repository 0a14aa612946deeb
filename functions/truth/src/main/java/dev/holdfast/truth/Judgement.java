package dev.holdfast.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text with the statement that supports it best.
 *
 * @param statement null when the person's own words support it, or nothing does
 */
record Judgement(
    int from,
    int to,
    @Nullable Statement statement,
    @Nullable Comparison comparison,
    List<Verdict> verdicts) {

  boolean supported() {
    return verdicts.isEmpty();
  }

  int job() {
    return statement == null ? 0 : statement.job();
  }
}
