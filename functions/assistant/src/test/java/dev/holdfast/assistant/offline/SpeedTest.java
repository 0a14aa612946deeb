package dev.holdfast.assistant.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Prompt;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards against a blow-up with the square of the input; what is said is of no interest here. */
class SpeedTest {
  /** No figure: what runs away in a pattern takes minutes; a busy machine, seconds. */
  private static final Duration AGES = Duration.ofSeconds(40);

  private static final int RESUME_CHARS = 200 * 1024;
  private static final int MESSAGE_CHARS = 32 * 1024;
  private static final List<String> QUESTIONS =
      List.of(
          "sections ",
          "weak ",
          "first person ",
          "contact ",
          "where is ",
          "where did I work ",
          "skills ",
          "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "a",
        "a ",
        "\n",
        "\r",
        "- a\n",
        "a\n",
        "- Responsible for managing vendors\n",
        "Reports were prepared and reports were ",
        "- Reduced a\n  b\n",
        "; ",
        "a; ",
        ", so",
        "@",
        "a@",
        "a@b.",
        "1",
        "1-",
        "+1 ",
        "/.",
        "very ",
        "in order ",
        "in order to ",
        "responsible for managing and ",
        "managing, ",
        "I ",
        "I'",
        "'",
        "[",
        "[number] ",
        "clients ",
        "and clients ",
        "a:",
        ":\n",
        "AAAA\n\n",
        "---\n",
        "=",
        "\u0301",
        "🙂",
        "و ",
        "ا",
        "\"",
        "…",
        "several clients; now ",
        "\ud83d",
        "On a daily ",
        "  "
      })
  void longInputOfAnyPatternIsAnsweredInTime(String pattern) {
    String resume = pattern.repeat(RESUME_CHARS / pattern.length());
    String tail = pattern.repeat(MESSAGE_CHARS / pattern.length());
    for (String question : QUESTIONS) {
      isAnswered(new Prompt(null, question + tail, null, resume, List.of()));
    }
    for (Action action : Action.values()) {
      isAnswered(new Prompt(action, tail, "Ran " + resume, resume, List.of()));
    }
  }

  private static void isAnswered(Prompt prompt) {
    String message = assertTimeoutPreemptively(AGES, () -> Asking.answer(prompt).message());
    assertThat(message).isNotBlank();
  }
}
