package dev.holdfast.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.chat.SuggestedEdit;
import dev.holdfast.truth.TruthGate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a model's answer gets through to the person, with the gate as it is. */
class ReviewTest {
  private static final String RESUME =
      """
      Dana Reyes

      EXPERIENCE
      Nurse, Hillside Hospital, 2019 - present
      - Cared for 12 patients on each night shift
      - Was responsible for training 4 new nurses on Epic
      """;
  private static final String BOTH =
      "- Cared for 12 patients on each night shift\n"
          + "- Was responsible for training 4 new nurses on Epic";

  private final Review review = new Review(new TruthGate());

  @Test
  void aTruthfulEditIsSuggestedWithItsLine() {
    Review.Reviewed reviewed = of(BOTH, new Edit(2, 2, "Trained 4 new nurses on Epic", List.of()));
    assertThat(reviewed.edits())
        .containsExactly(
            new SuggestedEdit(
                "Was responsible for training 4 new nurses on Epic",
                "Trained 4 new nurses on Epic",
                List.of(),
                null,
                List.of(6)));
    assertThat(reviewed.suggestion())
        .isEqualTo("- Cared for 12 patients on each night shift\n- Trained 4 new nurses on Epic");
  }

  @Test
  void aFabricationBecomesQuestionsAndTheRestIsStillSuggested() {
    Review.Reviewed reviewed =
        of(
            BOTH,
            new Edit(1, 1, "Cared for 21 patients on each night shift", List.of()),
            new Edit(2, 2, "Trained 4 new nurses on Epic", List.of()));
    SuggestedEdit refused = reviewed.edits().getFirst();
    assertThat(refused.after()).isNull();
    assertThat(refused.questions()).isNotEmpty();
    assertThat(reviewed.suggestion())
        .isEqualTo("- Cared for 12 patients on each night shift\n- Trained 4 new nurses on Epic");
  }

  @Test
  void nothingIsSuggestedWhenNothingPassed() {
    Review.Reviewed reviewed =
        of(BOTH, new Edit(2, 2, "Trained 4 new nurses on Cerner and Kubernetes", List.of()));
    assertThat(reviewed.suggestion()).isNull();
    assertThat(reviewed.edits()).singleElement().extracting(SuggestedEdit::after).isNull();
  }

  @Test
  void aFactOfAnotherLineIsNotLentToThisOne() {
    Review.Reviewed reviewed =
        of(
            "- Was responsible for training 4 new nurses on Epic",
            new Edit(1, 1, "Trained 12 new nurses on Epic", List.of()));
    assertThat(reviewed.suggestion()).isNull();
  }

  @Test
  void aPlaceholderClaimsNothing() {
    Review.Reviewed reviewed =
        of(
            "- Cared for 12 patients on each night shift",
            new Edit(1, 1, "Cared for 12 patients on each night shift by [how?]", List.of()));
    assertThat(reviewed.suggestion()).contains("[how?]");
  }

  @Test
  void aSelectionThatIsNotStoredYetIsItsOwnEvidence() {
    Review.Reviewed fresh =
        of("- Was responsible for planning 9 wards", new Edit(1, 1, "Planned 9 wards", List.of()));
    assertThat(fresh.suggestion()).isEqualTo("- Planned 9 wards");
    assertThat(fresh.edits().getFirst().lines()).isEmpty();
    Review.Reviewed refused =
        of(
            "- Was responsible for planning 9 wards",
            new Edit(1, 1, "Planned 19 wards", List.of(5)));
    assertThat(refused.suggestion()).isNull();
  }

  @Test
  void evidenceThatTheResumeDoesNotHaveIsNoEvidence() {
    Review.Reviewed reviewed =
        of(
            "- Cared for 12 patients on each night shift",
            new Edit(1, 1, "Cared for 40 patients on each night shift", List.of(999)));
    assertThat(reviewed.suggestion()).isNull();
  }

  @Test
  void withoutASelectionNothingIsSuggested() {
    Reply reply = new Reply("x", List.of(new Edit(1, 1, "Led", List.of())), List.of(), Usage.NONE);
    assertThat(review.of(new Prompt(null, "hi", null, RESUME, List.of()), reply))
        .isEqualTo(new Review.Reviewed(null, List.of()));
  }

  private Review.Reviewed of(String selection, Edit... edits) {
    Prompt prompt = new Prompt(Action.REPHRASE, "", selection, RESUME, List.of());
    return review.of(prompt, new Reply("Here.", List.of(edits), List.of(), Usage.NONE));
  }
}
