package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.load.Samples.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredTest {
  @ParameterizedTest
  @CsvSource({
    "200, SUCCESS, false, false",
    "202, SUCCESS, false, false",
    "409, CONFLICT, false, false",
    "429, THROTTLED, true, true",
    "503, UNAVAILABLE, true, true",
    "500, FAILED, false, true",
    "502, FAILED, false, true",
    "403, FAILED, false, true",
    "302, FAILED, false, true"
  })
  void tellsSuccessFromRefusalAndFailure(
      int status, Answered kind, boolean passing, boolean error) {
    assertThat(Answered.by(status)).isEqualTo(kind);
    assertThat(kind.passing()).isEqualTo(passing);
    assertThat(kind.error()).isEqualTo(error);
  }

  @Test
  void noAnswerIsAnErrorThatMayPass() {
    assertThat(Answered.by(null)).isEqualTo(Answered.SILENT);
    assertThat(Answered.SILENT.error()).isTrue();
    assertThat(Answered.SILENT.passing()).isTrue();
  }

  @Test
  void quickRefusalsDoNotMakeTheSuccessesLookFast() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      samples.add(new Sample(Operation.SAVE, Answered.SUCCESS, 0, i));
      samples.add(new Sample(Operation.SAVE, Answered.UNAVAILABLE, 0, 1));
      samples.add(new Sample(Operation.SAVE, Answered.THROTTLED, 0, 1));
    }
    Figures figures = Figures.of(samples, 10);
    assertThat(figures.p50()).isEqualTo(50);
    assertThat(figures.p95()).isEqualTo(95);
    assertThat(figures.p99()).isEqualTo(99);
    assertThat(figures.longest()).isEqualTo(100);
    assertThat(figures.perSecond()).isEqualTo(10);
    assertThat(figures.of(Answered.UNAVAILABLE)).isEqualTo(100);
    assertThat(figures.errorShare()).isEqualTo(2 / 3.0);
  }

  @Test
  void aConflictIsNoErrorAndNoSuccess() {
    Figures figures =
        Figures.of(List.of(new Sample(Operation.STALE_SAVE, Answered.CONFLICT, 0, 7)), 1);
    assertThat(figures.errorShare()).isZero();
    assertThat(figures.perSecond()).isZero();
    assertThat(figures.p99()).isZero();
  }
}
