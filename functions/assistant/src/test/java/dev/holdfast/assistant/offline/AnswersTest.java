package dev.holdfast.assistant.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  @Test
  void tellsWhatEachSectionHoldsWithItsLine() {
    assertThat(Asking.ask(Asking.resume("dr01_software"), "What sections are there?"))
        .contains("6 sections")
        .contains("Line 9: EXPERIENCE – 3 entries, 12 bullets")
        .contains("CERTIFICATIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "dr01_software,6",
    "dr02_nurse,6",
    "dr03_sales,0",
    "dr04_warehouse,5",
    "dr05_teacher,9",
    "dr06_accountant_ar,6",
  })
  void findsTheHeadingsOfEachLabelledResume(String name, int sections) {
    assertThat(Outline.of(Asking.resume(name)).headed()).hasSize(sections);
  }

  @Test
  void showsOneSectionInThePersonsOwnWords() {
    assertThat(Asking.ask(Asking.resume("dr04_warehouse"), "What is in my skills section?"))
        .contains("forklift, reach truck")
        .contains("(line 39)");
  }

  @Test
  void listsBulletsWithoutANumberAndNoOthers() {
    assertThat(Asking.ask(Asking.resume("dr02_nurse"), "Which bullets have no number?"))
        .contains("“Change dressings")
        .doesNotContain("“Precept new graduates, seven so far")
        .doesNotContain("“Gave medications to 28");
  }

  @Test
  void listsWeakOpenings() {
    assertThat(Asking.ask(Asking.resume("dr02_nurse"), "Which ones begin weakly?"))
        .contains("fine if true")
        .doesNotContain("(weak opening): “Helped residents")
        .doesNotContain("(weak opening): “Assisted the charge nurse")
        .doesNotContain("Started IV lines");
  }

  @Test
  void listsFirstPersonAndPassive() {
    assertThat(Asking.ask(Asking.resume("dr03_sales"), "Is there first person or passive voice?"))
        .contains("(first person): “I sell software")
        .contains("(passive): “Worked with the legal team");
  }

  @Test
  void countsWordsLinesAndPages() {
    assertThat(Asking.ask("one two three\n\nfour", "How long is my resume?"))
        .startsWith("4 words on 2 lines")
        .contains("about 1 page,");
  }

  @ParameterizedTest
  @CsvSource({
    "dr01_software,marisela.qt@example.com,(503) 555-0142",
    "dr02_nurse,f.brannigan@example.org,614-555-0117",
    "dr03_sales,caoimhe.reyes@example.com,+353 20 915 0142",
    "dr04_warehouse,t.lindqvist@example.com,775.555.0163",
    "dr05_teacher,zdenka.mo@example.org,07700 900142",
    "dr06_accountant_ar,layan.sukkari@example.com,+44 7700 900187",
  })
  void findsEmailAndPhoneOfEachLabelledResume(String name, String email, String phone) {
    assertThat(Asking.ask(Asking.resume(name), "Is my contact information complete?"))
        .contains(email)
        .contains(phone);
  }

  @Test
  void saysWhichContactFactIsMissingAndTakesNoYearsForAPhone() {
    assertThat(Asking.ask("Jo Day\n2017 - 2019\njo@example.org", "contact details?"))
        .contains("jo@example.org")
        .contains("Phone: not found")
        .contains("Link: not found");
  }

  @Test
  void findsAWordByItsLinesAndAdmitsWhenItIsNotThere() {
    String resume = Asking.resume("dr01_software");
    assertThat(Asking.ask(resume, "Where do I mention Kafka?")).contains("Line 14").contains("2 l");
    assertThat(Asking.ask(resume, "Where do I mention Haskell?")).contains("does not stand");
  }

  @Test
  void citesTheSameLineHoweverLinesEnd() {
    String resume = Asking.resume("dr01_software");
    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(Asking.ask(resume.replace("\n", end), "Where do I mention Kafka?"))
          .contains("Line 14")
          .contains("2 lines");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"What is the capital of France?", "asdf", "🙂", "Which salary is fair?"})
  void anUnknownQuestionGetsAnHonestAnswer(String question) {
    assertThat(Asking.ask("Ran shops", question)).contains("not as a language model");
  }

  @Test
  void writesNothingThatThePersonDidNot() {
    assertThat(Asking.ask("Ran shops", "Write me a summary about Kubernetes"))
        .contains("I don't write new content")
        .doesNotContain("Kubernetes");
  }

  @Test
  void anEmptyResumeIsSaidToBeEmptyWithTheWayOut() {
    assertThat(Asking.ask(" \r\n", "Which bullets lack a number?")).contains("Paste it");
    assertThat(Asking.ask("", "كم عدد الكلمات؟")).contains("الصقها");
  }

  @ParameterizedTest
  @CsvSource({
    "ماذا تستطيع أن تفعل؟,أعمل بقواعد ثابتة",
    "ما هي أقسام سيرتي؟,الخبرة العملية",
    "أي النقاط بلا أرقام؟,نقاط بلا رقم",
    "هل بيانات الاتصال كاملة؟,layan.sukkari@example.com",
    "كم صفحة في سيرتي؟,نحو صفحة واحدة",
    "أين ذكرت SAP؟,السطر 16",
    "أي النقاط تبدأ بداية ضعيفة؟,مساندة المدير",
  })
  void answersArabicQuestionsInArabic(String question, String part) {
    assertThat(Asking.ask(Asking.resume("dr06_accountant_ar"), question)).contains(part);
  }

  @ParameterizedTest
  @CsvSource({
    "dr01_software,13",
    "dr02_nurse,11",
    "dr03_sales,11",
    "dr04_warehouse,11",
    "dr05_teacher,11",
    "dr06_accountant_ar,11",
  })
  void countsTheBulletsOfJobsAndProjectsAndNoOtherLine(String name, int bullets) {
    assertThat(Statements.of(Outline.of(Asking.resume(name)))).hasSize(bullets);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dr01_software;Line 41: “Languages: Python",
        "dr02_nurse;wound care, IV therapy",
        "dr03_sales;Line 26: “Good with: Salesforce",
        "dr04_warehouse;Line 39: “Skills: forklift",
        "dr05_teacher;Google Classroom, Excel",
        "dr06_accountant_ar;Line 40: “\u2068Excel",
      })
  void listsTheSkillsInTheResumesOwnLines(String name, String part) {
    assertThat(Asking.ask(Asking.resume(name), "What skills do I list?")).contains(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dr01_software;Line 12;Harrowgate Payments;Tidewell Freight;Fennick & Rowe",
        "dr02_nurse;Line 9;Bellweather Regional;(03/2018 to 11/2020);Nursing Assistant",
        "dr03_sales;Line 7;Account Executive;Sales Development;Glasraí Garden",
        "dr04_warehouse;Line 8;Sagebrush Distribution;Copperline Cold;Juniper Parcel",
        "dr05_teacher;Line 12;Ashcombe Vale;Sep 2017 – Jul 2020;Trainee Teacher",
        "dr06_accountant_ar;Line 12;مجموعة جسر الشمال;شركة وادي السرو;مكتب الميزان",
      })
  void tellsWhereThePersonWorked(String name, String line, String one, String two, String three) {
    assertThat(Asking.ask(Asking.resume(name), "Where did I work?"))
        .contains(name.equals("dr01_software") ? "Line 11" : line, one, two, three)
        .contains("(3)")
        .doesNotContain("@");
  }

  @Test
  void saysPlainlyThatNoJobAndNoSkillIsThere() {
    assertThat(Asking.ask("Jo Day\njo@example.org", "where did I work?")).contains("no job");
    assertThat(Asking.ask("Jo Day\njo@example.org", "which skills?")).contains("no skills section");
  }

  @Test
  void quotesTheResumeAndNeverCopiesAllOfIt() {
    String resume = "EXPERIENCE\n" + "- Ran the shop well\n".repeat(5_000);
    for (String question :
        List.of("numbers?", "weak?", "sections?", "review", "experience section")) {
      assertThat(Asking.ask(resume, question).length()).as(question).isLessThan(3_000);
    }
  }
}
