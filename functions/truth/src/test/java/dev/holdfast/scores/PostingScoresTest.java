package dev.holdfast.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scores on the labelled sets hold their floors. */
class PostingScoresTest {

  @ParameterizedTest
  @CsvSource({"given, 0.95, 0.97, 6", "tuning, 0.88, 0.95, 38"})
  void holdTheirFloors(String set, double extraction, double coverage, int exceptions) {
    PostingScores scores =
        PostingScores.of(Path.of("src/test/resources/labelled", set), job -> true);
    assertThat(scores.extractionF1()).isGreaterThanOrEqualTo(extraction);
    assertThat(scores.coverageF1()).isGreaterThanOrEqualTo(coverage);
    assertThat(scores.surfaceRight()).isGreaterThanOrEqualTo(exceptions);
    assertThat(scores.trapsReported()).isZero();
  }
}
