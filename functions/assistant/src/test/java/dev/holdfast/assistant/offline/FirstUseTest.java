package dev.holdfast.assistant.offline;

import static dev.holdfast.assistant.Action.METRICS;
import static dev.holdfast.assistant.Action.QUANTIFY;
import static dev.holdfast.assistant.Action.REPHRASE;
import static dev.holdfast.assistant.Action.SHORTEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first-time user stumbled over. */
class FirstUseTest {
  private static final String NURSE =
      "Ana Ruiz\n"
          + "ana@example.org\n\n"
          + "EXPERIENCE\n"
          + "Nurse, Ward 4  2019 - 2022\n"
          + "- Trained colleagues on the team\n"
          + "- Helped train new nurses\n"
          + "- Helping patients eat\n"
          + "- Responsible for stock\n"
          + "- Treated [number] patients a shift\n"
          + "- Cut waits by [how much]\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reduced no-shows 12 - 15 percent",
        "Built no-code tools for 3 teams",
        "Ran non-profit shops in 4 towns",
        "Led not-for-profit work in 4 towns",
        "Ranked No. 1 of 40 in sales",
        "Ran zero-waste events for 200 guests",
      })
  void aNegationInsideACompoundTurnsNothingRound(String line) {
    for (Action action : List.of(REPHRASE, SHORTEN, QUANTIFY)) {
      assertThat(Asking.act(action, line).message()).doesNotContain("did not do");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Had no shows", "Did not do it - not for profit", "Made no. None", "Not - shown"})
  void aNegationOnItsOwnStillDoes(String line) {
    assertThat(Statements.negated(Token.of(line))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Called 020 7946 0991 patients|STATEMENT",
        "- Called 020 7946 0991 patients|STATEMENT",
        "- Handled 12000 - 15000 calls|STATEMENT",
        "- Audited 2018 - 2022 1200 files|STATEMENT",
        "Nurse, Ward 4  2019 - 2022|ENTRY",
        "Nurse, Ward 12, 2019-2022|ENTRY",
        "- Nurse, Ward 4  2019 - 2022|ENTRY",
        "- Phone: 020 7946 0991|CONTACT",
        "020 7946 0991|CONTACT",
        "Bath, 020 7946 0991 (mobile)|CONTACT",
      })
  void figuresAndYearsAreNoPhoneNumber(String line, LineKind kind) {
    assertThat(LineKind.of(BodyLine.of(line), 0)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I was able to reduce waiting times|Reduced waiting times",
        "I was able to successfully reduce waiting times|Reduced waiting times",
        "Was able to reduce waiting times|Reduced waiting times",
        "Was able to resolve 90% of tickets|Resolved 90% of tickets",
        "I am able to reduce waiting times|none",
        "Was able to work nights if needed|none",
        "Was able to plan and manage shifts|none",
        "Was not able to reduce waiting times|none",
        "I was able to help reduce waiting times|Helped reduce waiting times",
      })
  void whatSomeoneWasAbleToDoIsToldAsDone(String before, String after) {
    Said reply = Asking.act(REPHRASE, before);
    assertThat(reply.suggestedText().orElse("none")).isEqualTo(after);
    assertThat(reply.message().contains("only if it happened")).isEqualTo(!after.equals("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wrote reports|A figure would help. How many reports?",
        "Made coffee|How often did you do this?",
        "Reduced no-shows|What was different afterwards, and by how much?",
        "Supported sales in the north|What was it worth",
      })
  void asksOneFittingQuestionAndDoesNotContradictItself(String line, String part) {
    String said = act(QUANTIFY, line, NURSE).message();
    assertThat(said + act(METRICS, line, NURSE).message()).doesNotContain("natural place");
    assertThat(said + act(REPHRASE, line, NURSE).message())
        .contains(part.replace("A figure would help. ", ""));
  }

  @Test
  void asksHowLargeABudgetWas() {
    assertThat(Asking.act(REPHRASE, "Managed the budget").message())
        .contains("How large was the budget?");
  }

  @Test
  void aPlaceholderForAFigureIsNoLack() {
    String said = Asking.ask(NURSE, "Which bullets have no number?");
    assertThat(said).contains("4 of 6 bullets have no number").contains("2 bullets still have a p");
    assertThat(said.indexOf("Treated")).isGreaterThan(said.indexOf("placeholder"));
    String filled = "EXPERIENCE\n- Treated [number] patients\n";
    assertThat(Asking.ask(filled, "Which bullets have no number?"))
        .startsWith("1 bullet still")
        .doesNotContain("no number");
    assertThat(Asking.ask(NURSE, "review")).contains("4 of 6 b").contains("2 bullets still");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Treated [number] patients",
        "Cut waits by [percent]",
        "Raised [amount]",
        "Led [how many] staff",
        "Led [Number of staff] people",
      })
  void asksToFillThePlaceholderThatStands(String line) {
    for (Action action : List.of(REPHRASE, SHORTEN)) {
      assertThat(Asking.act(action, line).message())
          .contains("[")
          .contains("placeholder")
          .doesNotContain("missing");
    }
  }

  @Test
  void aShareInTheWorkIsNoWeakOpening() {
    String said = Asking.ask(NURSE, "Which bullets begin weakly?");
    assertThat(said)
        .contains("2 of 6 bullets")
        .contains("(weak opening): “Responsible for stock")
        .contains("(-ing opening; if the job is over, the past tense tells it better): “Helping")
        .contains("share in the work: fine if true")
        .doesNotContain("(weak opening): “Helped");
    assertThat(said.indexOf("Helped train")).isGreaterThan(said.indexOf("fine if true"));
  }

  @Test
  void aNounInIngIsNoIngOpening() {
    String line = "Training sessions delivered to 40 staff";
    assertThat(Asking.act(REPHRASE, line).message()).doesNotContain("-ing opening");
    assertThat(Asking.ask("EXPERIENCE\n- " + line, "begin weakly?")).doesNotContain("-ing opening");
  }

  @ParameterizedTest
  @CsvSource({
    "Helping patients eat,Helped",
    "Assisting the doctors on ward 4,Assisted",
    "Managing 3 shops,Managed",
  })
  void anIngOpeningGetsAHintAndNoChange(String line, String past) {
    Said reply = Asking.act(REPHRASE, line);
    assertThat(reply.suggestion()).isNull();
    assertThat(reply.message()).contains("-ing opening").contains("“" + past + "”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "do I have spelling mistakes?|not check spelling",
        "any typos?|not check spelling",
        "check my grammar|not check spelling",
        "how many years of experience do I have?|Nurse, Ward 4 2019 - 2022",
        "how many years of experience do I have?|don't reckon",
        "thanks|welcome",
        "Thank you!|welcome",
        "what is my name?|“Ana Ruiz”",
        "add my name to the top|I don't write",
        "هل لدي أخطاء إملائية؟|لا أدقّق الإملاء",
        "كم سنوات الخبرة لدي؟|Nurse, Ward 4",
        "شكرا|العفو",
        "ما اسمي؟|Ana Ruiz",
      })
  void answersPlainlyWhatItDoesNotDo(String question, String part) {
    assertThat(Asking.ask(NURSE, question)).contains(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"قمت بإعداد جدول المناوبات", "العمل على إدارة فريق", "أعددت التقارير الشهرية"})
  void aShortArabicLineThatTellsWorkIsABullet(String line) {
    for (Action action : Action.values()) {
      assertThat(Asking.act(action, line).message()).doesNotContain("يسمّي شيئًا");
    }
    assertThat(Asking.act(REPHRASE, line).message()).contains("محدودة").contains("؟");
    assertThat(Asking.act(QUANTIFY, line).message()).contains("كم");
    assertThat(Asking.act(METRICS, line).message()).contains("كم");
  }

  @Test
  void arabicCountsReadAsASentence() {
    String resume = "الخبرة\n- إعداد التقارير الشهرية للإدارة\n- إدارة فريق المبيعات\n";
    assertThat(Asking.ask(resume, "أي النقاط بلا رقم؟")).startsWith("نقاط بلا رقم (2 من 2):");
    assertThat(Asking.ask(resume, "كم صفحة؟")).contains("نحو صفحة واحدة، على أساس 500 كلمة");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickly", "Reduced", "new nurses", "experience", "train new"})
  void aWordOfABulletAsksForTheWholeOfIt(String text) {
    String resume = NURSE + "- Reduced waits quickly by experience\n";
    for (Action action : Action.values()) {
      assertThat(act(action, text, resume).message()).startsWith("Select the whole bullet");
    }
  }

  @Test
  void aDutyThatMayNotHaveHappenedIsToldFromOneThatIsDone() {
    assertThat(Asking.suggestion(REPHRASE, "Responsible for taking care of residents"))
        .isEqualTo("Took care of residents");
    assertThat(Asking.act(REPHRASE, "Responsible for hiring, training and firing staff").message())
        .contains("“hiring” may be a duty without having happened")
        .contains("begin with “Hired”");
  }

  private static Said act(Action action, String text, String resume) {
    return Asking.answer(new Prompt(action, "", text, resume, List.of()));
  }
}
