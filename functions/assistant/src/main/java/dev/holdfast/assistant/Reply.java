package dev.holdfast.assistant;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant says.
 *
 * @param message for the chat; never blank
 * @param edits of the selection, in its order and of different lines; empty when there are none
 * @param questions that only the person can answer, each without repetition; often empty
 */
public record Reply(String message, List<Edit> edits, List<String> questions, Usage usage) {
  public Reply {
    Objects.requireNonNull(usage, "usage");
    if (message.isBlank()) {
      throw new IllegalArgumentException("message must not be blank: \"" + message + "\"");
    }
    edits = List.copyOf(edits);
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).first() <= edits.get(i - 1).last()) {
        throw new IllegalArgumentException("edits must be in order, of different lines: " + i);
      }
    }
    questions = questions.stream().distinct().toList();
  }

  /** Words for the chat, and none for the editor. */
  public static Reply saying(String message, Usage usage) {
    return new Reply(message, List.of(), List.of(), usage);
  }

  /**
   * Words for the chat, and a text that may take the place of the selection.
   *
   * @param before the selection
   * @param after of as many lines; null for none
   */
  public static Reply ofSelection(
      String message, String before, @Nullable String after, Usage usage) {
    List<Edit> edits = after == null ? List.of() : Edit.between(before, after);
    return new Reply(message, edits, List.of(), usage);
  }
}
