package dev.holdfast.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.limit.SpendingCap;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetedProviderTest {
  private static final Prompt PROMPT = new Prompt(null, "hi", null, "", List.of());

  private final ManualClock clock = ManualClock.standing();
  private final Priced model = new Priced();
  private final BudgetedProvider budgeted =
      new BudgetedProvider(model, new SpendingCap(new MemoryTallies(clock), clock, 100));

  @Test
  void whatAnAnswerReallyCostIsWhatCounts() {
    for (int number = 0; number < 8; number++) { // each may cost 30, and costs 10
      assertThat(budgeted.answer(PROMPT).message()).isEqualTo("because");
    }
    assertThatThrownBy(() -> budgeted.answer(PROMPT)).isInstanceOf(BudgetSpentException.class);
    assertThat(model.asked).isEqualTo(8);
  }

  @Test
  void theNextDayHasABudgetOfItsOwn() {
    model.cost = 100;
    assertThat(budgeted.answer(PROMPT).message()).isEqualTo("because");
    assertThatThrownBy(() -> budgeted.answer(PROMPT))
        .isInstanceOfSatisfying(
            BudgetSpentException.class, spent -> clock.advance(spent.retryAfter()));
    assertThat(budgeted.answer(PROMPT).message()).isEqualTo("because");
  }

  @Test
  void aCallThatFailedCountsAsWhatTheProviderSaid() {
    model.cost = 0;
    model.failure = new ModelUnavailableException(ModelUnavailableException.Kind.FAILED, "no key");
    for (int number = 0; number < 9; number++) {
      assertThatThrownBy(() -> budgeted.answer(PROMPT)).isSameAs(model.failure);
    }
  }

  @Test
  void aCallThatWasGivenUpCountsAsWhatItMayHaveCost() {
    model.failure = new ModelUnavailableException(ModelUnavailableException.Kind.TIMEOUT, "slow");
    for (int number = 0; number < 3; number++) {
      assertThatThrownBy(() -> budgeted.answer(PROMPT)).isSameAs(model.failure);
    }
    assertThatThrownBy(() -> budgeted.answer(PROMPT)).isInstanceOf(BudgetSpentException.class);
  }

  @Test
  void aModelOfUnknownPriceIsNotAskedUnderABudget() {
    model.known = false;
    assertThatThrownBy(() -> budgeted.answer(PROMPT)).isInstanceOf(IllegalStateException.class);
    assertThat(model.asked).isZero();
  }

  /** Says that an answer costs 30 at most. */
  private static final class Priced implements ModelProvider {
    private long cost = 10;
    private boolean known = true;
    private int asked;
    private @Nullable RuntimeException failure;

    @Override
    public ModelStatus status() {
      return new ModelStatus("test", "test-1", true);
    }

    @Override
    public Reply answer(Prompt prompt) {
      asked++;
      if (failure != null) {
        throw failure;
      }
      return Reply.saying("because", new Usage(1, 1));
    }

    @Override
    public OptionalLong estimateMicroUsd(Prompt prompt) {
      return known ? OptionalLong.of(30) : OptionalLong.empty();
    }

    @Override
    public OptionalLong costMicroUsd(Usage usage) {
      return OptionalLong.of(cost);
    }
  }
}
