package dev.holdfast.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a posting asks for, and what it only says. */
class PostingTest {

  private static List<String> terms(String posting) {
    return Posting.read(posting).keywords().stream().map(Keyword::term).toList();
  }

  private static List<String> asked(String... items) {
    return terms("Clerk\n\nRequirements\n- " + String.join("\n- ", items) + "\n");
  }

  @Test
  void tellsRequiredFromPreferredByTheHeading() {
    Posting posting =
        Posting.read("Clerk\n\nMust have\n- Java\n- Payroll\n\nNice to have\n- Kafka\n");
    assertThat(posting.keywords())
        .extracting(Keyword::term, Keyword::required)
        .containsExactly(tuple("Java", true), tuple("Payroll", true), tuple("Kafka", false));
  }

  @Test
  void tellsPreferredByACueInTheSentence() {
    Posting posting = Posting.read("Clerk\n\nRequirements\n- Java\n- Terraform is a plus\n");
    assertThat(posting.keywords())
        .extracting(Keyword::term, Keyword::required)
        .containsExactly(tuple("Java", true), tuple("Terraform", false));
  }

  @Test
  void readsSymbolsAsPartOfTheName() {
    assertThat(asked("C++, C# and .NET", "Node.js", "CI/CD", "SQL or NoSQL", "R and Go"))
        .containsExactly("C++", "C#", ".NET", "Node.js", "CI/CD", "SQL", "NoSQL", "R", "Go");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Excel in everything you do, react quickly and go the extra mile.",
        "We have coffee, dental cover and a swift hiring process.",
        "We are an equal opportunity employer regardless of age, religion or disability.",
      })
  void hearsNoDemandInPraiseBenefitsAndLaw(String sentence) {
    assertThat(terms("Clerk\n\nAbout us\n" + sentence + "\n")).isEmpty();
    assertThat(terms("Clerk\n\nThe role\nYou report to the office.\n" + sentence + "\n")).isEmpty();
  }

  @Test
  void leavesOutBenefitsUnderTheirHeading() {
    assertThat(
            terms(
                "Clerk\n\nRequirements\n- Payroll\n\nWhat we offer\n- Python training\n- Excel\n"))
        .containsExactly("Payroll");
  }

  @Test
  void findsToolsNoListKnows() {
    assertThat(asked("Hands-on with ZorbaFlow", "QuuxDB or Frobnitz"))
        .contains("ZorbaFlow", "QuuxDB", "Frobnitz");
  }

  @Test
  void takesAnExplainedAcronymAsOneKeyword() {
    Posting posting = Posting.read("Clerk\n\nRequirements\n- Zonal Heat Mapping (ZHM)\n");
    assertThat(posting.keywords()).hasSize(1);
    assertThat(posting.keywords().getFirst().aliases()).contains("ZHM");
  }

  @Test
  void takesTheWholeExperienceAndTheWholeDegree() {
    assertThat(
            asked(
                "At least 3 years of warehouse experience",
                "Bachelor's degree in Physics or Chemistry",
                "Call centre experience"))
        .containsExactly(
            "3 years of warehouse experience",
            "Bachelor's degree in Physics or Chemistry",
            "Call centre experience");
  }

  @Test
  void asksForNoDegreeWhereNoneIsNeeded() {
    assertThat(terms("Clerk\n\nRequirements\n- Payroll\n- No degree required\n"))
        .containsExactly("Payroll");
  }

  @Test
  void keepsTheLevelOfALanguage() {
    assertThat(asked("Fluent Spanish", "German at B2 level"))
        .containsExactly("Fluent Spanish", "German at B2 level");
  }

  @Test
  void readsATableWithItsColumnOfImportance() {
    Posting posting =
        Posting.read("Clerk\n\nRequirements\nForklift licence\tmust\nKafka\tshould\n");
    assertThat(posting.keywords())
        .extracting(Keyword::term, Keyword::required)
        .containsExactly(tuple("Forklift licence", true), tuple("Kafka", false));
  }

  @Test
  void readsArabic() {
    Posting posting =
        Posting.read(
            "محاسب\n\n"
                + "المتطلبات\n"
                + "- بكالوريوس محاسبة\n"
                + "- إعداد القوائم المالية والتسويات البنكية\n"
                + "- Excel\n\n"
                + "يفضل\n"
                + "- اللغة الفرنسية\n\n"
                + "المزايا\n"
                + "- راتب تنافسي وتأمين صحي\n");
    assertThat(posting.keywords())
        .extracting(Keyword::term, Keyword::required)
        .containsExactly(
            tuple("بكالوريوس محاسبة", true),
            tuple("القوائم المالية", true),
            tuple("التسويات البنكية", true),
            tuple("Excel", true),
            tuple("اللغة الفرنسية", false));
  }

  @Test
  void namesEachThingOnce() {
    assertThat(asked("AWS", "Amazon Web Services", "Docker and Docker"))
        .containsExactly("AWS", "Docker");
  }
}
