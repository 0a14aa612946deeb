package dev.holdfast.assistant.offline;

import static dev.holdfast.assistant.Action.REPHRASE;
import static dev.holdfast.assistant.Action.SHORTEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Was responsible for managing 12 client accounts|Managed 12 client accounts",
        "I was responsible for coordinating the night shift|Coordinated the night shift",
        "I am responsible for maintaining the ledger|Maintain the ledger",
        "Responsible for supervising and coaching new nurses|Supervised and coached new nurses",
        "Responsible for testing the payment page|Tested the payment page",
        "In charge of preparing monthly reports|Prepared monthly reports",
        "My duties included answering calls|Answered calls",
        "I managed 5 people|Managed 5 people",
        "I have written 3 manuals|Wrote 3 manuals",
        "I’ve led the audit|Led the audit",
        "Closed very large deals|Closed large deals",
      })
  void putsTheVerbFirstWhereTheLineSaysItWasDone(String before, String after) {
    assertThat(Asking.suggestion(REPHRASE, before)).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Helped lead the migration to Kafka",
        "Supported the compliance lead during two audits",
        "Assisted the charge nurse with staffing sheets",
        "We built the checkout",
        "Our team was responsible for managing vendors",
        "Jointly responsible for managing vendors",
        "Was not responsible for managing vendors",
        "Responsible for increasing sales by 20%",
        "Responsible for hiring two engineers",
        "Tasked with managing the move",
        "Involved in managing the move",
        "Responsible for training materials",
        "Responsible for operating systems",
        "Responsible for managing directors",
        "Responsible for the checkout",
        "Responsible for managing contracts for cleaning and catering",
        "I managed the shop where I trained staff",
        "Was not very involved in hiring",
        "Roughly 300 weekly users, quite happy",
        "Wrote the report \"A very large deal\"",
        "Worked on Really Simple Syndication feeds",
      })
  void neverClaimsMoreThanTheLineSays(String line) {
    assertThat(Asking.act(REPHRASE, line).suggestedText()).isEmpty();
    assertThat(Asking.act(SHORTEN, line).suggestedText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moved 12 jobs in order to cut costs|Moved 12 jobs to cut costs",
        "Checked stock on a daily basis.|Checked stock daily.",
        "Trained a total of 14 associates|Trained 14 associates",
        "A number of clients renewed|Clients renewed",
        "Delivered reports in a timely manner.|Delivered reports.",
        "Sold  a wide variety of tools|Sold tools",
      })
  void cutsOnlyTheLongWayRound(String before, String after) {
    assertThat(Asking.suggestion(SHORTEN, before)).isEqualTo(after);
  }

  @Test
  void keepsBulletMarksIndentationLineEndsAndLineCount() {
    String before =
        "  - Was responsible for managing 3 shops\r\n\r\n"
            + "\t• I trained 2 people 🙂  \r\n"
            + "3) Did not hire";
    assertThat(Asking.suggestion(REPHRASE, before))
        .isEqualTo("  - Managed 3 shops\r\n\r\n\t• Trained 2 people 🙂  \r\n3) Did not hire");
  }

  @Test
  void namesTheWeakOpeningThatStaysAndAsksForThePersonsPart() {
    assertThat(Asking.act(REPHRASE, "Helped lead the migration").message()).contains("“Helped”");
  }

  @Test
  void leavesArabicWordsAloneAndSaysSoInArabic() {
    String line = "• مساندة المدير المالي في إعداد الموازنة السنوية، دون صلاحية اعتمادها";
    assertThat(Asking.act(REPHRASE, line).suggestedText()).isEmpty();
    assertThat(Asking.act(REPHRASE, line).message()).contains("قواعدي للعربية محدودة");
  }
}
