package dev.holdfast.assistant.offline;

import dev.holdfast.assistant.Edit;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an action made of a selection: lines for the chat, and perhaps text for the editor. */
record Draft(List<String> says, @Nullable String suggestion) {
  Draft {
    says = List.copyOf(says);
  }

  static Draft only(String say) {
    return new Draft(List.of(say), null);
  }

  Optional<String> suggested() {
    return Optional.ofNullable(suggestion);
  }

  Reply toReply(List<Edit> edits) {
    return new Reply(String.join("\n", says), edits, List.of(), Usage.NONE);
  }
}
