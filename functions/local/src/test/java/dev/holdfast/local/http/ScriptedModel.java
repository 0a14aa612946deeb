package dev.holdfast.local.http;

import dev.holdfast.assistant.Edit;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.ModelStatus;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A model that answers a question as the test says, and any other by repeating it. */
final class ScriptedModel implements ModelProvider {
  private final Map<String, Function<Prompt, Reply>> script = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  void on(String question, Function<Prompt, Reply> answer) {
    script.put(question, answer);
  }

  int calls() {
    return calls.get();
  }

  static Reply repeat(Prompt prompt) {
    List<Edit> same =
        prompt
            .selectedText()
            .map(text ->
                List.of(new Edit(1, (int) text.lines().count(), text.replace("\r", ""), List.of())))
            .orElse(List.of());
    return new Reply("You said: " + prompt.message(), same, List.of(), new Usage(3, 5));
  }

  @Override
  public ModelStatus status() {
    return new ModelStatus("scripted", "parrot-1", true);
  }

  @Override
  public Reply answer(Prompt prompt) {
    calls.incrementAndGet();
    return script.getOrDefault(prompt.message(), ScriptedModel::repeat).apply(prompt);
  }
}
