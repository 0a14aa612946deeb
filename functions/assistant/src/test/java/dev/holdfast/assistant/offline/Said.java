package dev.holdfast.assistant.offline;

import dev.holdfast.assistant.Edit;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer, with what its edits make of the selection; null when there are none. */
record Said(String message, List<Edit> edits, @Nullable String suggestion, Usage usage) {
  static Said in(Prompt prompt, Reply reply) {
    String text =
        reply.edits().isEmpty()
            ? null
            : Edit.apply(prompt.selectedText().orElseThrow(), reply.edits());
    return new Said(reply.message(), reply.edits(), text, reply.usage());
  }

  Optional<String> suggestedText() {
    return Optional.ofNullable(suggestion);
  }
}
