package dev.holdfast.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTest {
  @Test
  void anActionIsParsedByItsExactWireNameOnly() {
    for (Action action : Action.values()) {
      assertThat(Action.parse(action.wireName())).contains(action);
    }
    assertThat(Action.parse("SHORTEN")).isEmpty();
    assertThat(Action.parse("")).isEmpty();
  }

  @Test
  void keepsItsOwnCopyOfRecentExchanges() {
    List<Exchange> recent = new ArrayList<>(List.of(new Exchange("q", "a")));
    Prompt prompt = new Prompt(null, "hello", null, "", recent);
    recent.clear();
    assertThat(prompt.recent()).hasSize(1);
  }

  @Test
  void aBlankSelectionIsNoSelection() {
    assertThat(new Prompt(Action.STAR, "", " \n", "text", List.of()).selectedText()).isEmpty();
  }

  @Test
  void refusesABlankMessageAndNegativeUsageAndNamesTheValue() {
    assertThatThrownBy(() -> Reply.saying(" ", Usage.NONE)).hasMessageContaining("\" \"");
    assertThatThrownBy(() -> new Usage(-1, 0)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Usage(0, -2)).hasMessageContaining("-2");
    assertThatThrownBy(() -> new ModelStatus("", "m", false)).hasMessageContaining("provider");
    assertThatThrownBy(() -> new ModelStatus("p", " ", false)).hasMessageContaining("model");
  }

  @Test
  void anUnavailableModelTellsWhetherItWasLateOrFailed() {
    assertThat(new ModelUnavailableException(ModelUnavailableException.Kind.TIMEOUT, "20 s").kind())
        .isEqualTo(ModelUnavailableException.Kind.TIMEOUT);
  }
}
