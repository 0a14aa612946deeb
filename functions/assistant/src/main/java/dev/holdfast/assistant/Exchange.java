package dev.holdfast.assistant;

import java.util.Objects;

/** One earlier question with its answer. */
public record Exchange(String question, String answer) {
  public Exchange {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
  }
}
