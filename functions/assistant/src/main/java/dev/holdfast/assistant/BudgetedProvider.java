package dev.holdfast.assistant;

import dev.holdfast.assistant.ModelUnavailableException.Kind;
import dev.holdfast.limit.SpendingCap;
import dev.holdfast.limit.SpendingCap.SetAside;
import java.util.OptionalLong;

/**
 * A model that costs no more in a day than it may. What an answer may cost at most is set aside
 * before the model is asked. A call that was given up leaves it as spent, since nobody tells what
 * it cost; one that failed costs what the provider said it did.
 */
public final class BudgetedProvider implements ModelProvider {
  private final ModelProvider model;
  private final SpendingCap cap;

  public BudgetedProvider(ModelProvider model, SpendingCap cap) {
    this.model = model;
    this.cap = cap;
  }

  @Override
  public ModelStatus status() {
    return model.status();
  }

  /**
   * As the model answers.
   *
   * @throws BudgetSpentException when the day's budget does not allow another answer
   */
  @Override
  public Reply answer(Prompt prompt) {
    long most =
        model
            .estimateMicroUsd(prompt)
            .orElseThrow(() -> new IllegalStateException("a budget needs the model's price"));
    SetAside aside =
        cap.setAside(most).orElseThrow(() -> new BudgetSpentException(cap.untilAnew()));
    try {
      Reply reply = model.answer(prompt);
      cap.settle(aside, model.costMicroUsd(reply.usage()).orElse(most));
      return reply;
    } catch (ModelUnavailableException unavailable) {
      if (unavailable.kind() != Kind.TIMEOUT) {
        cap.settle(aside, model.costMicroUsd(unavailable.spent()).orElse(most));
      }
      throw unavailable;
    }
  }

  @Override
  public OptionalLong estimateMicroUsd(Prompt prompt) {
    return model.estimateMicroUsd(prompt);
  }

  @Override
  public OptionalLong costMicroUsd(Usage usage) {
    return model.costMicroUsd(usage);
  }
}
