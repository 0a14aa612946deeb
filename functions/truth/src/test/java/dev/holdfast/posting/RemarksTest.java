package dev.holdfast.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a resume takes back in the same breath. */
class RemarksTest {
  private static final YearMonth TODAY = YearMonth.of(2026, 6);

  private static @Nullable Gap gap(KeywordKind kind, String term, String resume, String... others) {
    Keyword keyword = new Keyword(term, List.of(others), kind, true);
    return Match.of(List.of(keyword), resume, TODAY).getFirst().gap();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CPA | CPA: eligible to sit, no exam taken | UNFINISHED
          CPA | CPA (attended only, assessment not sat) | UNFINISHED
          NEBOSH | NEBOSH, exam to come | UNFINISHED
          PMP | شهادة PMP: الامتحان في الصيف المقبل | UNFINISHED
          PMP | شهادة PMP ولم يُؤدَّ الاختبار بعد | UNFINISHED
          driving licence | Provisional driving licence | BELOW
          First Aid | First Aid, 2020, valid three years | EXPIRED
          First Aid | First Aid, 2020, valid 36 months | EXPIRED
          First Aid | First Aid, 2025, valid two years | CLAIMED
          First Aid | First Aid, renewed 2024 | CLAIMED
          First Aid | First Aid, renewed to 2024 | EXPIRED
          """)
  void arePapersShortOfThePaper(String term, String line, String told) {
    Gap gap = gap(KeywordKind.CERTIFICATION, term, "Courses\n" + line);
    assertThat(gap == null ? "CLAIMED" : gap.name()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          payroll | - Kept the books; payroll was outsourced to a bureau | DENIED
          payroll | - Kept the books; payroll stayed with head office | DENIED
          payroll | - Payroll was left to me within a month | CLAIMED
          bank reconciliations | - Prepare bank reconciliations | CLAIMED
          """)
  void isWorkThatOthersDid(String term, String line, String told) {
    Gap gap = gap(KeywordKind.SKILL, term, "Experience\n" + line);
    assertThat(gap == null ? "CLAIMED" : gap.name()).isEqualTo(told);
  }

  @Test
  void asksForTheLevelThatAnotherNameHolds() {
    String resume = "Languages: English, German (intermediate)";
    assertThat(gap(KeywordKind.LANGUAGE, "German", resume, "fluent German")).isEqualTo(Gap.BELOW);
    assertThat(gap(KeywordKind.LANGUAGE, "German", resume, "Deutsch")).isNull();
  }

  @Test
  void marksOfDirectionHideNoName() {
    assertThat(gap(KeywordKind.CERTIFICATION, "OSHA 30", "دورة OSHA \u200f30 ساعة، 2018")).isNull();
  }

  @Test
  void monthsOfTheMaghrebAreMonths() {
    assertThat(Span.in("منذ شتنبر 2020", TODAY).map(Span::from)).contains(YearMonth.of(2020, 9));
    assertThat(Span.in("من غشت 2019 إلى دجنبر 2021", TODAY))
        .contains(new Span(YearMonth.of(2019, 8), YearMonth.of(2021, 12)));
  }
}
