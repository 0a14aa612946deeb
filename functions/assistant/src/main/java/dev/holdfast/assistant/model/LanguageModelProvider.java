package dev.holdfast.assistant.model;

import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.ModelStatus;
import dev.holdfast.assistant.ModelUnavailableException;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import dev.holdfast.text.Language;
import java.security.SecureRandom;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Answers by a language model: within a deadline, in the shape of a schema, counted and priced. */
final class LanguageModelProvider implements ModelProvider {
  /** A question, and once again when the answer cannot be used. */
  private static final int MOST_ROUNDS = 2;

  private final ModelSettings settings;
  private final ChatServer server;
  private final Attempts attempts;
  private final Measures measures;
  private final SecureRandom random;
  private final LongSupplier nanos;

  LanguageModelProvider(
      ModelSettings settings,
      ChatServer server,
      Attempts attempts,
      Measures measures,
      SecureRandom random,
      LongSupplier nanos) {
    this.settings = settings;
    this.server = server;
    this.attempts = attempts;
    this.measures = measures;
    this.random = random;
    this.nanos = nanos;
  }

  @Override
  public ModelStatus status() {
    return new ModelStatus(
        settings.provider().wireName(),
        settings.model(),
        settings.provider() == ModelSettings.Host.BEDROCK || settings.keyGiven());
  }

  @Override
  public Reply answer(Prompt prompt) {
    Asked asked = Asked.of(prompt, Fence.random(random));
    Deadline deadline = Deadline.in(settings.timeout(), nanos);
    long begun = nanos.getAsLong();
    Dialogue dialogue = new Dialogue(asked, server, attempts, deadline);
    try {
      Reply reply = answer(prompt, asked, dialogue);
      measures.answered(asked.version(), dialogue.spent(), nanos.getAsLong() - begun);
      return reply;
    } catch (ModelUnavailableException failed) {
      measures.failed(asked.version(), failed, nanos.getAsLong() - begun);
      throw failed;
    }
  }

  private Reply answer(Prompt prompt, Asked asked, Dialogue dialogue) {
    String selection = prompt.selectedText().orElse("");
    for (int round = 1; ; round++) {
      String said = dialogue.next();
      try {
        Reply read = AnswerReader.read(said, asked, selection, dialogue.spent());
        String remark = asked.remark(Language.hasArabic(read.message()));
        return new Reply(read.message() + remark, read.edits(), read.questions(), dialogue.spent());
      } catch (UnusableAnswerException unusable) {
        if (round == MOST_ROUNDS) {
          throw new ModelUnavailableException(
              ModelUnavailableException.Kind.FAILED,
              "the model's answer could not be used, nor the one it was asked for instead",
              dialogue.spent());
        }
        measures.repaired(asked.version());
        dialogue.complain(said, unusable.rule());
      }
    }
  }

  @Override
  public OptionalLong estimateMicroUsd(Prompt prompt) {
    Asked asked = Asked.of(prompt, Fence.random(random));
    int answers = MOST_ROUNDS * asked.mostOutput();
    Usage most = new Usage(MOST_ROUNDS * asked.inputTokens() + asked.mostOutput(), answers);
    return costMicroUsd(most);
  }

  @Override
  public OptionalLong costMicroUsd(Usage usage) {
    return settings.knownPrice().stream().mapToLong(price -> price.of(usage)).findFirst();
  }
}
