package dev.holdfast.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditTest {
  private static final String SELECTION =
      "  • Ran shops  \r\n    in two towns\r\n\r\n- Sold things";

  @Test
  void marksTailsAndLineEndsStay() {
    List<Edit> edits =
        List.of(
            new Edit(1, 2, "Managed shops\nin 2 towns", List.of()),
            new Edit(4, 4, "Sold goods", List.of(7, 3, 7)));
    assertThat(Edit.apply(SELECTION, edits))
        .isEqualTo("  • Managed shops  \r\n    in 2 towns\r\n\r\n- Sold goods");
    assertThat(edits.getLast().evidence()).containsExactly(3, 7);
  }

  @Test
  void fewerLinesThanBeforeLeaveNoEmptyOnes() {
    assertThat(Edit.apply(SELECTION, List.of(new Edit(1, 2, "Ran 2 shops", List.of()))))
        .isEqualTo("  • Ran 2 shops\r\n\r\n- Sold things");
  }

  @Test
  void tellsTheExactPieceThatItReplaces() {
    Edit.Change change = new Edit(1, 2, "Ran 2 shops", List.of()).in(SELECTION);
    assertThat(change.before()).isEqualTo("Ran shops  \r\n    in two towns");
    assertThat(SELECTION.substring(change.start(), change.end())).isEqualTo(change.before());
    assertThat(change.after()).isEqualTo("Ran 2 shops");
  }

  @Test
  void whatDiffersBetweenTwoTextsGivesTheSecondAgain() {
    String after = "  • Managed shops  \r\n    in two towns\r\n\r\n- Sold goods";
    List<Edit> edits = Edit.between(SELECTION, after);
    assertThat(edits).extracting(Edit::first).containsExactly(1, 4);
    assertThat(Edit.apply(SELECTION, edits)).isEqualTo(after);
    assertThatThrownBy(() -> Edit.between("a\nb", "a")).hasMessageContaining("1 lines");
  }

  @Test
  void refusesWhatCannotBePutIn() {
    assertThatThrownBy(() -> new Edit(0, 1, "x", List.of())).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new Edit(2, 1, "x", List.of())).hasMessageContaining("2 to 1");
    assertThatThrownBy(() -> new Edit(1, 1, "x\ny", List.of())).hasMessageContaining("more lines");
    assertThatThrownBy(() -> new Edit(1, 1, " ", List.of())).hasMessageContaining("words");
    assertThatThrownBy(() -> new Edit(1, 1, "x", List.of(0))).hasMessageContaining("[0]");
    assertThatThrownBy(() -> new Edit(5, 5, "x", List.of()).in(SELECTION))
        .hasMessageContaining("line 5 of 4");
    List<Edit> twice = List.of(new Edit(1, 2, "x", List.of()), new Edit(2, 2, "y", List.of()));
    assertThatThrownBy(() -> new Reply("ok", twice, List.of(), Usage.NONE))
        .hasMessageContaining("in order");
  }
}
