package dev.holdfast.assistant.offline;

import static dev.holdfast.assistant.Action.REPHRASE;
import static dev.holdfast.assistant.Action.SHORTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Prompt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weak bullets as people write them, and what becomes of each. */
class RephraseTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/bullets/rephrased.csv", delimiter = '|')
  void saysTheSameInPlainerWords(String before, String after) {
    assertThat(Asking.suggestion(REPHRASE, before)).isEqualTo(after);
    assertThat(Asking.suggestion(REPHRASE, "  • " + before + "\r\n"))
        .isEqualTo("  • " + after + "\r\n");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/bullets/rephrased.csv", delimiter = '|')
  void shortensAtLeastAsMuch(String before, String after) {
    assertThat(Asking.suggestion(SHORTEN, before)).hasSizeLessThanOrEqualTo(after.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assisted the manager with the rota",
        "Supported the launch of the app",
        "Supported the development of training materials",
        "Contributed to the annual report",
        "Part of the team that built the checkout",
        "Tasked with managing the move",
        "Helped with training",
        "Responsible for ensuring compliance with rules",
        "Responsible for hiring two engineers",
        "Costs were reduced by 15%",
        "The team was led through two audits",
        "Deliveries were checked by the night team",
        "The site was built by Ana",
        "The app was built by me, Ana and Raj",
        "Patients were assessed and vital signs were recorded",
        "The report was written in English and sent to me",
        "The rota was written by hand",
        "Windows was installed on 40 laptops",
        "Responsible for leading a team of 4 and for hiring",
        "Responsible for cleaning staff areas",
        "Responsible for planning permission",
        "My role was to manage vendors and train staff",
        "No reports were prepared by me",
      })
  void neverMakesAShareOrADutyMoreThanItWas(String line) {
    assertThat(Asking.act(REPHRASE, line).suggestedText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebuilt the service; it now takes 450 ms|tells a figure",
        "Rebuilt the service|A figure is missing: How many users, requests or services",
        "Responsible for a team of 8|names a duty",
        "Responsible for ensuring compliance|begin with “Ensured”",
        "Tasked with managing the move|begin with “Managed”",
        "We built a chatbot|“We” hides your part",
        "Supported the launch of the app|“Supported” stays",
        "Worked as a cashier|names a role",
        "Costs were reduced by 15%|be sure who did it",
        "Did not manage staff|what you did not do",
        "Calm under pressure with guests|no verb I know",
      })
  void saysInOneSentenceWhatIsGoodOrMissing(String line, String part) {
    Said reply = Asking.act(REPHRASE, line);
    assertThat(reply.suggestion()).isNull();
    assertThat(reply.message()).contains(part).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Responsible for managing vendors,2019 - Present,Manage vendors",
    "Responsible for managing vendors,2019 - 2021,Managed vendors",
    "Was responsible for managing vendors,2019 - Present,Managed vendors",
  })
  void takesTheTenseOfADutyFromTheJobItStandsUnder(String line, String dates, String after) {
    String resume = "EXPERIENCE\nBuyer, Acme, " + dates + "\n- Ran audits\n- " + line + "\n";
    Said reply = Asking.answer(new Prompt(REPHRASE, "", line, resume, List.of()));
    assertThat(reply.suggestion()).isEqualTo(after);
    assertThat(reply.message()).doesNotContain("in the past");
  }

  @Test
  void saysWhatItTookForGranted() {
    assertThat(Asking.act(REPHRASE, "Responsible for managing vendors").message())
        .contains("if you still do this");
    assertThat(Asking.act(REPHRASE, "Reports were prepared weekly").message())
        .contains("use this only if you did");
    assertThat(Asking.act(REPHRASE, "The site was built by our team").message())
        .contains("The team stays");
  }

  @Test
  void changesOnlyTheStatementsOfSeveralLines() {
    String before =
        "EXPERIENCE\r\n\r\nShop Lead, Acme Ltd   2019 - 2021\r\n"
            + "\t- I managed 5 people\r\n\t- Ran the till\r\n\t- Invoices were checked by me\r\n"
            + "\t  very carefully  \r\nsam@example.org\r\n";
    String after =
        "EXPERIENCE\r\n\r\nShop Lead, Acme Ltd   2019 - 2021\r\n"
            + "\t- Managed 5 people\r\n\t- Ran the till\r\n\t- Invoices were checked by me\r\n"
            + "\t  very carefully  \r\nsam@example.org\r\n";
    Said reply = Asking.act(REPHRASE, before);
    assertThat(reply.suggestion()).as("a passive over two lines is left").isEqualTo(after);
    assertThat(reply.message()).contains("2 of 3 are left as they are");
  }

  @Test
  void leavesALineThatFailsTheGateAndKeepsTheOthers() {
    String before = "- I managed 5 people\n- " + "very ".repeat(200) + "long\n";
    assertThat(Asking.suggestion(REPHRASE, before)).startsWith("- Managed 5 people\n- very very");
  }
}
