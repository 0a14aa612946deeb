package dev.holdfast.assistant;

import java.util.OptionalLong;

/** Whoever answers the assistant pane: a language model behind an API, or rules on this machine. */
public interface ModelProvider {
  /** What is configured; never calls the model. */
  ModelStatus status();

  /**
   * Answers one prompt.
   *
   * @throws ModelUnavailableException when no answer could be had; saving and loading go on
   */
  Reply answer(Prompt prompt);

  /**
   * What the answer may cost at most, in millionths of a dollar: the question's estimated tokens
   * and as many as an answer may have, for every time that the model may be asked. Empty when the
   * model's price is not known.
   */
  default OptionalLong estimateMicroUsd(Prompt prompt) {
    return OptionalLong.of(0);
  }

  /** What these tokens cost, in millionths of a dollar, rounded up; empty when not known. */
  default OptionalLong costMicroUsd(Usage usage) {
    return OptionalLong.of(0);
  }
}
