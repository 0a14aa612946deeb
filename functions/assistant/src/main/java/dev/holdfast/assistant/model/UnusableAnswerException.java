package dev.holdfast.assistant.model;

/** What a model sent breaks a rule; the message names the rule, and nothing that was sent. */
final class UnusableAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableAnswerException(String rule) {
    super(rule);
  }

  /** The rule that was broken, told to the model. */
  String rule() {
    return String.valueOf(getMessage());
  }
}
