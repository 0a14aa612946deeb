package dev.holdfast.assistant;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says.
 *
 * @param message for the chat; never blank
 * @param suggestion text that may take the place of the selection; null when there is none
 */
public record Reply(String message, @Nullable String suggestion, Usage usage) {
  public Reply {
    Objects.requireNonNull(usage, "usage");
    if (message.isBlank()) {
      throw new IllegalArgumentException("message must not be blank: \"" + message + "\"");
    }
  }

  /** The suggestion, when there is one. */
  public Optional<String> suggestedText() {
    return Optional.ofNullable(suggestion);
  }
}
