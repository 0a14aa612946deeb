package dev.holdfast.assistant;

import java.time.Duration;

/** What models may cost in a day is spent; the question itself was sound. */
public class BudgetSpentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public BudgetSpentException(Duration retryAfter) {
    super("the day's budget for models is spent", null, false, false);
    this.retryAfter = retryAfter;
  }

  /** How long until the next day begins. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
