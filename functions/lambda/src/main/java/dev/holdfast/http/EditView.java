package dev.holdfast.http;

import dev.holdfast.chat.SuggestedEdit;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may become of one statement of a selection, as a client sees it. */
@Serdeable
@Schema(name = "SuggestedEdit")
public record EditView(
    @Schema(description = "An exact piece of the selection") String before,
    @Schema(description = "What may take its place; absent when the truth gate refused it")
        @Nullable String after,
    @Schema(description = "What the person has to say first; none when the gate let it pass")
        List<String> questions,
    @Schema(description = "What was refused, with marked placeholders where it said too much")
        @Nullable String draft,
    @Schema(description = "1-based lines of the resume, as it was then, that it rests on")
        List<Integer> lines) {

  /** Null for none, so that an answer without suggestion says nothing of them. */
  public static @Nullable List<EditView> of(List<SuggestedEdit> edits) {
    return edits.isEmpty()
        ? null
        : edits.stream()
            .map(edit ->
                new EditView(
                    edit.before(), edit.after(), edit.questions(), edit.draft(), edit.lines()))
            .toList();
  }
}
