package dev.holdfast.assistant.offline;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.ModelStatus;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import dev.holdfast.text.Language;
import java.util.List;
import java.util.Optional;

/** Answers by rules on this machine: needs no key, reaches no network, and invents nothing. */
public final class OfflineProvider implements ModelProvider {
  private final ModelStatus status;

  public OfflineProvider() {
    this(true);
  }

  /**
   * Rules.
   *
   * @param modelUse false when they answer because the operator has switched models off
   */
  public OfflineProvider(boolean modelUse) {
    this.status = new ModelStatus("offline", "rules-2", false, modelUse);
  }

  @Override
  public ModelStatus status() {
    return status;
  }

  @Override
  public Reply answer(Prompt prompt) {
    Catalogue says = Catalogue.in(languageOf(prompt));
    Optional<String> selection = prompt.selectedText();
    Optional<Action> action =
        prompt
            .requestedAction()
            .or(() -> selection.flatMap(s -> Intent.actionIn(prompt.message())));
    if (action.isEmpty()) {
      String answer = new Answers(Outline.of(prompt.resume()), says).to(prompt.message());
      return Reply.saying(answer, Usage.NONE);
    }
    return selection
        .map(text -> edited(action.get(), Selection.of(text, prompt.resume()), says))
        .orElseGet(() -> Reply.saying(says.say("select"), Usage.NONE));
  }

  private static Reply edited(Action action, Selection selection, Catalogue says) {
    Draft draft = act(action, selection, says);
    return draft.toReply(draft.suggested().map(selection::edits).orElse(List.of()));
  }

  private static Draft act(Action action, Selection selection, Catalogue says) {
    return switch (action) {
      case REPHRASE -> Polish.rephrase(selection, says);
      case SHORTEN -> Polish.shorten(selection, says);
      case QUANTIFY -> Quantify.draft(selection, says);
      case STAR -> Star.draft(selection, says);
      case METRICS -> Metrics.draft(selection, says);
    };
  }

  /** Arabic when the question or the selected text is; the resume's when there is neither. */
  private static Language languageOf(Prompt prompt) {
    String typed = prompt.message();
    String selected = prompt.selectedText().orElse("");
    if (typed.isBlank() && selected.isBlank()) {
      return Language.of(prompt.resume());
    }
    boolean arabic = Language.of(typed) == Language.ARABIC || Language.hasArabic(selected);
    return arabic ? Language.ARABIC : Language.ENGLISH;
  }
}
