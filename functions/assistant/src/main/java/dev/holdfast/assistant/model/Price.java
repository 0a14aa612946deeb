package dev.holdfast.assistant.model;

import dev.holdfast.assistant.Usage;

/**
 * What a model charges.
 *
 * @param inputMicroUsd millionths of a dollar for a million tokens of question
 * @param outputMicroUsd the same for a million tokens of answer
 */
public record Price(long inputMicroUsd, long outputMicroUsd) {
  private static final long MILLION = 1_000_000;

  public Price {
    if (inputMicroUsd < 0 || outputMicroUsd < 0) {
      throw new IllegalArgumentException(
          "a price must not be negative: " + inputMicroUsd + ", " + outputMicroUsd);
    }
  }

  /** What these tokens cost, in millionths of a dollar, rounded up. */
  public long of(Usage usage) {
    long sum = usage.inputTokens() * inputMicroUsd + usage.outputTokens() * outputMicroUsd;
    return Math.ceilDiv(sum, MILLION);
  }
}
