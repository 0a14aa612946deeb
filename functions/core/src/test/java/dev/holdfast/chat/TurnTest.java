package dev.holdfast.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a turn reads that this release did not write, or wrote half. */
class TurnTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Answer ANSWER =
      new Answer("yes", "Led it", "offline", "rules", 3, 4, List.of());

  @Test
  void anAnsweredTurnTellsItsAnswer() {
    Turn turn = asked().answered(ANSWER, NOW.plusSeconds(1));
    assertThat(turn.answer()).contains(ANSWER);
    assertThat(turn.answeredAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(turn.status(NOW.plusSeconds(3_600))).isEqualTo(Turn.Status.DONE);
  }

  @Test
  void aTurnWithoutAnAnswerWasAnsweredWhenItWasAsked() {
    assertThat(asked().answeredAt()).isEqualTo(NOW);
    assertThat(asked().answer()).isEmpty();
  }

  @Test
  void aStatusOfANewerReleaseReadsAsFailed() {
    assertThat(with(Map.of("status", Value.of("paused"))).status(NOW))
        .isEqualTo(Turn.Status.FAILED);
  }

  @Test
  void aDoneTurnWhoseAnswerIsMissingHasNone() {
    assertThat(with(Map.of("status", Value.of("done"))).answer()).isEmpty();
  }

  @Test
  void anAnswerWithoutASuggestionAddsNone() {
    Turn turn = asked().answered(new Answer("no", null, "offline", "rules", 0, 0, List.of()), NOW);
    assertThat(turn.item().fields()).doesNotContainKey("suggestion");
  }

  @Test
  void editsComeBackAsTheyWereKept() {
    List<SuggestedEdit> edits =
        List.of(
            new SuggestedEdit("Did it", "Led it", List.of(), null, List.of(3, 4)),
            new SuggestedEdit("Ran it", null, List.of("How many?"), "Ran [how many?]", List.of()));
    Answer answer = new Answer("yes", "Led it", "openai", "m", 3, 4, edits);
    assertThat(asked().answered(answer, NOW).answer()).contains(answer);
  }

  @Test
  void editsOfANewerReleaseThatCannotBeReadAreLeftOut() {
    Value known = new SuggestedEdit("a", "b", List.of(), null, List.of()).toValue();
    Value strange = Value.of(Map.of("before", Value.of(7)));
    Value withoutEnd = Value.of(Map.of("before", Value.of("a")));
    Turn turn =
        with(
            Map.of(
                "status", Value.of("done"),
                "answer", Value.of("yes"),
                "edits", Value.of(List.of(strange, known, Value.of("x"), withoutEnd))));
    assertThat(turn.answer().orElseThrow().edits())
        .containsExactly(new SuggestedEdit("a", "b", List.of(), null, List.of()));
  }

  @Test
  void anEditIsEitherMadeOrAskedAbout() {
    assertThatThrownBy(() -> new SuggestedEdit("a", null, List.of(), null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SuggestedEdit("a", "b", List.of("Who?"), null, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPendingTurnIsPendingForAMinuteToTheMillisecond() {
    Turn turn = asked();
    assertThat(turn.status(NOW.plus(Turn.PATIENCE))).isEqualTo(Turn.Status.PENDING);
    assertThat(turn.status(NOW.plus(Turn.PATIENCE).plusMillis(1))).isEqualTo(Turn.Status.FAILED);
  }

  private static Turn asked() {
    return Turn.asked(
        VersionId.LATEST,
        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        new TurnId("t-1"),
        new Question("why?", null, null),
        NOW);
  }

  private static Turn with(Map<String, Value> fields) {
    return new Turn(Item.of(new ItemKey("chat#latest#x"), new Revision(5), fields));
  }
}
