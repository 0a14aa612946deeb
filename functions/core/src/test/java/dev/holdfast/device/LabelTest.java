package dev.holdfast.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna's laptop",
        "\u0647\u0627\u062a\u0641\u064a",
        "<b>not bold</b>",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
        "=1+1"
      })
  void isWhateverAPersonWrites(String text) {
    assertThat(Label.parse("  " + text + " ")).contains(new Label(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "two\nlines",
        "a\u0000b",
        "a\u2028b",
        "\u202Egnp.exe",
        "a\u2066b",
        "\u001b[31m"
      })
  void isOneLineThatDoesNotTurnWhatStandsAroundIt(String text) {
    assertThat(Label.parse(text)).isEmpty();
  }

  @Test
  void hasSixtyCharactersAtMost() {
    assertThat(Label.parse("\uD83D\uDE00".repeat(Label.MAX_CHARACTERS))).isPresent();
    assertThat(Label.parse("x".repeat(Label.MAX_CHARACTERS + 1))).isEmpty();
  }
}
