package dev.holdfast.assistant;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to the assistant, with all it may draw on.
 *
 * @param action what to do with the selection; null for a free question
 * @param message what the person typed; blank when they only pressed an action
 * @param selection the selected text as it stands in the editor; blank counts as none
 * @param resume the whole resume, read by the server itself
 * @param recent earlier exchanges, oldest first
 * @param posting the job posting that the question is about; blank counts as none
 */
public record Prompt(
    @Nullable Action action,
    String message,
    @Nullable String selection,
    String resume,
    List<Exchange> recent,
    @Nullable String posting) {
  public Prompt(
      @Nullable Action action,
      String message,
      @Nullable String selection,
      String resume,
      List<Exchange> recent) {
    this(action, message, selection, resume, recent, null);
  }

  public Prompt {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(resume, "resume");
    recent = List.copyOf(recent);
    selection = selection == null || selection.isBlank() ? null : selection;
    posting = posting == null || posting.isBlank() ? null : posting;
  }

  /** The action, when one was asked for. */
  public Optional<Action> requestedAction() {
    return Optional.ofNullable(action);
  }

  /** The selection, when there is one that holds more than white space. */
  public Optional<String> selectedText() {
    return Optional.ofNullable(selection);
  }

  /** The job posting, when there is one. */
  public Optional<String> postedJob() {
    return Optional.ofNullable(posting);
  }
}
