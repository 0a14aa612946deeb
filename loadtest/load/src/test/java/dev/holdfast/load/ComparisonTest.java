package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.load.Comparison.Row;
import dev.holdfast.load.Comparison.Table;
import dev.holdfast.load.Samples.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path directory;

  @Test
  void showsBothSidesOfEveryFigure() {
    Comparison comparison =
        new Comparison(result("local", 10, 0), result("lambda", 25, 3), List.of());
    assertThat(comparison.text())
        .contains("Latency of successes, p95")
        .containsPattern("save, ms +10 +25")
        .containsPattern("open, ms +10 +25")
        .containsPattern("save, % of requests +0\\.00 +75\\.00");
    assertThat(comparison.markdown())
        .contains("| Latency of successes, p50, ms | local | lambda |")
        .contains("| save | 10 | 25 |")
        .contains("| Answers: 503 unavailable, % of requests | local | lambda |");
  }

  @Test
  void whatOneSideDidNotDoIsADashAndNotANought() {
    Result left = result("local", 10, 0);
    Result right =
        new Result(
            "lambda",
            Machine.here(),
            Instant.EPOCH,
            left.plan(),
            1,
            1,
            Map.of(),
            List.of(),
            List.of(),
            0);
    assertThat(new Comparison(left, right, List.of()).markdown()).contains("| save | 10 | – |");
  }

  @Test
  void thePageNeedsNothingElse() {
    String page =
        ComparisonPage.html(
            new Comparison(result("local", 10, 0), result("lambda", 25, 3), List.of()));
    assertThat(page)
        .contains("<svg", "role=\"img\"", "prefers-color-scheme:dark", "name=\"viewport\"")
        .doesNotContain("http:", "https:", "<script", "<link", "@import", "url(");
    assertThat(page.split("<svg", -1)).hasSameSizeAs(page.split("<table", -1));
    assertThat(page).contains("<th scope=\"row\">save</th><td>10</td><td>25</td>");
  }

  @Test
  void barsAreAsLongAsTheirFigures() {
    Table table = new Table("t", "ms", 0, List.of(new Row("a", 50, 100)));
    Comparison comparison =
        new Comparison(result("local", 10, 0), result("lambda", 25, 0), List.of(table));
    assertThat(ComparisonPage.html(comparison))
        .contains("width=\"149.0\" height=\"12\"/>", "width=\"298.0\" height=\"12\"/>");
  }

  @Test
  void namesCannotBreakOutOfThePage() {
    String page =
        ComparisonPage.html(
            new Comparison(result("<b>\"x\"", 1, 0), result("a&b", 1, 0), List.of()));
    assertThat(page).contains("&lt;b&gt;&quot;x&quot;", "a&amp;b").doesNotContain("<b>");
  }

  @Test
  void showsTheStepsOfARamp() {
    LoadPlan plan = LoadPlan.of("ramp", Map.of());
    Figures figures = Figures.of(List.of(new Sample(Operation.SAVE, Answered.SUCCESS, 0, 44)), 1);
    Result ramp =
        new Result(
            "local",
            Machine.here(),
            Instant.EPOCH,
            plan,
            1,
            1,
            Map.of(),
            List.of(new Step(25, true, figures), new Step(50, false, figures)),
            List.of(),
            0);
    assertThat(new Comparison(ramp, ramp, List.of()).markdown())
        .contains("| 50 people | 44 | 44 |");
    assertThat(Report.text(ramp))
        .contains("too much")
        .contains("last sustained: 1.0 served a second with 25 people");
  }

  @Test
  void aResultIsReadAsItWasWritten() throws Exception {
    Result result = result("local", 10, 3).with(Map.of("session cold starts", "4"));
    Path file = directory.resolve("load").resolve("burst-local.json");
    result.write(file);
    assertThat(Result.read(file)).isEqualTo(result);
  }

  @Test
  void saysWhichResultIsMissing() {
    assertThatThrownBy(() -> Result.read(directory.resolve("burst-local.json")))
        .hasMessageContaining("there is no result")
        .hasMessageContaining("burst-local.json");
  }

  private static Result result(String target, int millis, int unavailable) {
    List<Sample> samples =
        new java.util.ArrayList<>(List.of(new Sample(Operation.SAVE, Answered.SUCCESS, 0, millis)));
    for (int i = 0; i < unavailable; i++) {
      samples.add(new Sample(Operation.SAVE, Answered.UNAVAILABLE, 0, 1));
    }
    return new Result(
        target,
        Machine.here(),
        Instant.EPOCH,
        LoadPlan.of("burst", Map.of()),
        1,
        1,
        Map.of(
            Operation.OPEN,
            Figures.of(List.of(new Sample(Operation.OPEN, Answered.SUCCESS, 0, millis)), 1),
            Operation.SAVE,
            Figures.of(samples, 1)),
        List.of(),
        List.of(),
        0);
  }
}
