package dev.holdfast.assistant.offline;

import static dev.holdfast.assistant.Action.METRICS;
import static dev.holdfast.assistant.Action.QUANTIFY;
import static dev.holdfast.assistant.Action.STAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Reply;
import dev.holdfast.assistant.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {
  @ParameterizedTest
  @EnumSource(Action.class)
  void withoutASelectionItSaysWhatToSelectAndSuggestsNothing(Action action) {
    Reply reply =
        new OfflineProvider().answer(new Prompt(action, "now", null, "Ran shops", List.of()));
    assertThat(reply.message()).startsWith("Select the line");
    assertThat(reply.suggestion()).isNull();
    assertThat(reply.usage()).isEqualTo(Usage.NONE);
  }

  @Test
  void anActionTypedInWordsWorksOnTheSelection() {
    Reply reply =
        new OfflineProvider()
            .answer(new Prompt(null, "shorten this", "Sold in order to win", "x", List.of()));
    assertThat(reply.suggestion()).isEqualTo("Sold to win");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Managed client accounts|Managed [number] client accounts",
        "- Trained several engineers|- Trained several engineers [how many]",
        "Reduced the backlog.|Reduced the backlog [by how much].",
        "Wrote the manual|Wrote the manual [how many, how often or how long]",
        "• إعداد القوائم المالية|• إعداد القوائم المالية [العدد أو المدة]",
      })
  void marksWhereAFigureBelongsAndAsksForEach(String before, String after) {
    Reply reply = Asking.act(QUANTIFY, before);
    assertThat(reply.suggestion()).isEqualTo(after);
    assertThat(reply.message()).contains("• [");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Managed 34 accounts",
        "Trained two new starters",
        "Did not manage clients",
        "Managed [number] accounts",
        "EXPERIENCE",
        "Harrowgate Payments, Portland, OR",
        "Shift Lead, Inbound",
      })
  void asksForNoFigureWhereOneStandsOrNoneBelongs(String line) {
    assertThat(Asking.act(QUANTIFY, line).suggestion()).isNull();
  }

  @Test
  void starSortsThePersonsOwnWordsAndLeavesGaps() {
    Reply reply =
        Asking.act(STAR, "  - Cleaned up 9,000 rows with SQL scripts, removing duplicates\n");
    assertThat(reply.suggestion())
        .isEqualTo(
            """
              - Situation: […]
                Task: […]
                Action: Cleaned up 9,000 rows with SQL scripts
                Result: removing duplicates
            """);
    assertThat(reply.message()).contains("Situation: where").contains("did it come from");
  }

  @Test
  void starPutsADutyUnderTaskAndAsksForTheAction() {
    assertThat(Asking.suggestion(STAR, "When sales fell, was responsible for the reopening"))
        .isEqualTo(
            """
            Situation: When sales fell
            Task: was responsible for the reopening
            Action: […]
            Result: […]\
            """);
  }

  @Test
  void starRefusesSeveralBulletsAndWhatWasNotDone() {
    assertThat(Asking.act(STAR, "- Ran a big shop\n- Led a small team").suggestion()).isNull();
    assertThat(Asking.act(STAR, "Did not handle client contracts").suggestion()).isNull();
  }

  @Test
  void metricsAreQuestionsWithoutText() {
    Reply reply = Asking.act(METRICS, "Handled client complaints");
    assertThat(reply.suggestion()).isNull();
    assertThat(reply.message()).contains("How many complaints?").contains("“Handled");
  }

  @Test
  void answersAnActionInTheLanguageOfTheMessage() {
    Reply reply =
        new OfflineProvider()
            .answer(new Prompt(METRICS, "أفكار للقياس", "Ran shops daily", "x", List.of()));
    assertThat(reply.message()).contains("كم مرة");
  }
}
