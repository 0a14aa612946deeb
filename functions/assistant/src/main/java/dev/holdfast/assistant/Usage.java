package dev.holdfast.assistant;

/** Tokens a model charged for one answer. */
public record Usage(int inputTokens, int outputTokens) {
  /** For an answer that no model was asked for. */
  public static final Usage NONE = new Usage(0, 0);

  public Usage {
    if (inputTokens < 0) {
      throw new IllegalArgumentException("inputTokens must not be negative: " + inputTokens);
    }
    if (outputTokens < 0) {
      throw new IllegalArgumentException("outputTokens must not be negative: " + outputTokens);
    }
  }

  public Usage plus(Usage more) {
    return new Usage(inputTokens + more.inputTokens, outputTokens + more.outputTokens);
  }
}
