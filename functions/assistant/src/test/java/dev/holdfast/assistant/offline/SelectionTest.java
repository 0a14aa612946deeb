package dev.holdfast.assistant.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXPERIENCE|heading",
        "Skills:|heading",
        "Professional Qualifications|heading",
        "-------|heading",
        "Portland, OR / jo@example.com / (503) 555-0142|contact details",
        "https://jo.example.org|contact details",
        "775.555.0163|contact details",
        "April 2022 - present|dates",
        "2017 – 2019|dates",
        "Senior Software Engineer|names something",
        "Shift Lead, Inbound|names something",
        "Lead Developer, Acme Ltd|names something",
        "Harrowgate Payments, Portland, OR        Jan 2021 – Present|names something",
        "Staff Nurse at Bellweather Regional Hospital (12/2020 to present)|names something",
        "Bachelor of Business Studies, Carrigmore Institute, 2016|names something",
        "14 Wexler Court, Columbus, Ohio|names something",
        "Languages: Python, TypeScript, SQL|a list",
        "wound care, IV therapy, medication administration|a list",
        "الخبرة العملية:|عنوان",
        "مارس 2021 – حتى الآن|تواريخ",
        "محاسبة – شركة وادي السرو للأغذية، عمّان|يسمّي شيئًا",
        "هاتف: +44 7700 900187|بيانات اتصال",
      })
  void aLineThatIsNoBulletIsNamedAndNothingIsSuggested(String line, String what) {
    for (Action action : Action.values()) {
      Said reply = Asking.act(action, line);
      assertThat(reply.suggestion()).as(action + " " + line).isNull();
      assertThat(reply.message()).contains(what).containsPattern("Select a line|حدّد سطرًا");
    }
  }

  @Test
  void lineStructureIsKeptAroundEachStatement() {
    String before = "\t• I ran 2 shops  \r\n\r\n3) In charge of planning events\r\n  ◦ ok\r\n";
    assertThat(Asking.suggestion(Action.REPHRASE, before))
        .isEqualTo("\t• Ran 2 shops  \r\n\r\n3) Planned events\r\n  ◦ ok\r\n");
    assertThat(Asking.suggestion(Action.QUANTIFY, "- Ran shops\r\n\r\n  - Sold  \r\n- Met clients"))
        .isEqualTo("- Ran [number] shops\r\n\r\n  - Sold  \r\n- Met [number] clients");
  }
}
