package dev.holdfast.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Led a team of [number] and cut costs.|Led a team and cut costs.
          Cut costs by [how much?].|Cut costs.
          Trained staff, resulting in [result]|Trained staff
          Moved data with […] every night|Moved data every night
          Closed the books in [Amount] days|Closed the books days
          خفضت التكاليف بنسبة [كم؟].|خفضت التكاليف.
          """)
  void aPlaceThatWaitsClaimsNothing(String text, String claims) {
    String blanked = Placeholders.blanked(text);
    assertThat(blanked).hasSameSizeAs(text);
    assertThat(blanked.replaceAll(" +", " ").replace(" .", ".").strip()).isEqualTo(claims);
    assertThat(Placeholders.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Led 12 people [using Kubernetes]",
        "Ran payroll [Oracle, 400 staff]",
        "Cut costs by [40 %]",
        "No place here",
        "[number"
      })
  void otherWordsInBracketsAreWordsLikeAnyOthers(String text) {
    assertThat(Placeholders.blanked(text)).isEqualTo(text);
    assertThat(Placeholders.in(text)).isFalse();
  }

  @Test
  void aQuestionThatSmugglesAFigureIsStillOnlyAQuestion() {
    assertThat(Placeholders.blanked("Led [how many, 12 or 15?] people").strip())
        .startsWith("Led")
        .doesNotContain("12");
  }
}
