package dev.holdfast.assistant;

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
}
