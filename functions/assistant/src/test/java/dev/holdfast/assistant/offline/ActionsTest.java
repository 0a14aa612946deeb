package dev.holdfast.assistant.offline;

import static dev.holdfast.assistant.Action.METRICS;
import static dev.holdfast.assistant.Action.QUANTIFY;
import static dev.holdfast.assistant.Action.STAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.assistant.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {
  @ParameterizedTest
  @EnumSource(Action.class)
  void withoutASelectionItSaysWhatToSelectAndSuggestsNothing(Action action) {
    Said reply = Asking.answer(new Prompt(action, "now", null, "Ran shops", List.of()));
    assertThat(reply.message()).startsWith("Select the line");
    assertThat(reply.suggestion()).isNull();
    assertThat(reply.usage()).isEqualTo(Usage.NONE);
  }

  @Test
  void anActionTypedInWordsWorksOnTheSelection() {
    Said reply =
        Asking.answer(new Prompt(null, "shorten this", "Sold in order to win", "x", List.of()));
    assertThat(reply.suggestion()).isEqualTo("Sold to win");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/bullets/quantified.csv", delimiter = '|')
  void putsAtMostOnePlaceholderWhereAFigureBelongsAndAsksForIt(String before, String after) {
    Said reply = Asking.act(QUANTIFY, before);
    assertThat(reply.suggestion()).isEqualTo(after);
    assertThat(reply.message()).containsOnlyOnce("• [");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Managed 34 accounts",
        "Trained two new starters",
        "Raised accuracy to 99.2%",
        "Grew sales from 2 to 3 million",
        "Did not manage clients",
        "Managed [number] accounts",
        "Wrote the manual",
        "Improved the booking process",
        "Worked closely with designers and developers",
        "Ran operating systems courses",
        "• إعداد القوائم المالية",
        "EXPERIENCE",
        "Harrowgate Payments, Portland, OR",
        "Shift Lead, Inbound",
      })
  void asksForNoFigureWhereOneStandsOrNoneBelongs(String line) {
    assertThat(Asking.act(QUANTIFY, line).suggestion()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Removed 9,000 rows|9,000",
        "Closed €1.2M in contracts|€1.2M",
        "Raised accuracy to 99.2%.|99.2%",
        "Trained two starters|two",
      })
  void namesTheFigureThatStandsAndOffersAnotherAngle(String line, String figure) {
    assertThat(Asking.act(QUANTIFY, line).message())
        .contains("“" + figure + "”")
        .contains("Another angle")
        .endsWith("?");
  }

  @Test
  void starSortsThePersonsOwnWordsAndAsksForTheRest() {
    Said reply = Asking.act(STAR, "  - Cleaned up 9,000 rows with SQL scripts, removing doubles\n");
    assertThat(reply.message())
        .contains("Situation: [where was this")
        .contains("Action: Cleaned up 9,000 rows with SQL scripts\n")
        .contains("Result: removing doubles")
        .contains("Did that result come from what you did?");
    assertThat(reply.suggestion()).as("nothing to add to it").isNull();
  }

  @Test
  void starSuggestsOneBulletOfThePersonsWordsWithItsResultLeftOpen() {
    assertThat(Asking.suggestion(STAR, "  - I was responsible for managing 3 shops.\r\n"))
        .isEqualTo("  - Managed 3 shops, resulting in [result].\r\n");
    assertThat(Asking.suggestion(STAR, "• Assisted the charge nurse with\n  staffing sheets"))
        .isEqualTo("• Assisted the charge nurse with\n  staffing sheets, resulting in [result]");
  }

  @Test
  void starPutsADutyUnderTaskAndAsksForTheAction() {
    Said reply = Asking.act(STAR, "When sales fell, was responsible for the reopening");
    assertThat(reply.message())
        .contains("Situation: When sales fell\n")
        .contains("Task: was responsible for the reopening\n")
        .contains("Action: [what did you do yourself?]");
    assertThat(reply.suggestion()).isNull();
  }

  @Test
  void starPutsEachClauseWhereItBelongs() {
    assertThat(Asking.act(STAR, "When sales fell, I redrew the menu, so waste fell").message())
        .contains("Situation: When sales fell\n")
        .contains("Action: I redrew the menu\n")
        .contains("Result: so waste fell");
  }

  @Test
  void starRefusesSeveralBulletsAndWhatWasNotDone() {
    assertThat(Asking.act(STAR, "- Ran a big shop\n- Led a small team").suggestion()).isNull();
    assertThat(Asking.act(STAR, "Did not handle client contracts").suggestion()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Built an API for the mobile app|users, requests or services",
        "Built a dashboard in SQL|rows, sources or reports",
        "Changed dressings for patients on the ward|patients or residents a shift",
        "Sold software to new clients|share of the quota",
        "Taught mathematics to mixed classes|pupils, classes or lessons",
        "Loaded pallets with a forklift|pallets, orders or lines",
        "Reconciled the ledger at month end|accounts, invoices or companies",
        "Answered phone calls|calls, requests or customers",
        "Trained new starters|How many people, and for how long",
        "Painted the fence|How often did you do this",
      })
  void metricsFitTheTradeOfTheBullet(String line, String question) {
    Said reply = Asking.act(METRICS, line);
    assertThat(reply.message()).contains(question);
    assertThat(reply.message().lines().filter(row -> row.startsWith("• ")).count())
        .isBetween(3L, 5L);
    assertThat(reply.message().lines().skip(1)).allMatch(row -> row.endsWith("?"));
    assertThat(reply.suggestion()).isNull();
  }

  @Test
  void metricsTakeTheTradeFromTheResumeWhereTheLineTellsNone() {
    String resume = Asking.resume("dr02_nurse");
    Said reply = Asking.answer(new Prompt(METRICS, "", "• Took turns at night", resume, List.of()));
    assertThat(reply.message()).contains("patients or residents");
  }

  @Test
  void metricsAreQuestionsWithoutText() {
    Said reply = Asking.act(METRICS, "Handled client complaints");
    assertThat(reply.suggestion()).isNull();
    assertThat(reply.message()).contains("How many complaints?").endsWith("?");
  }

  @Test
  void answersAnActionInTheLanguageOfTheMessage() {
    Said reply =
        Asking.answer(new Prompt(METRICS, "أفكار للقياس", "Ran shops daily", "x", List.of()));
    assertThat(reply.message()).contains("كم مرة");
  }
}
