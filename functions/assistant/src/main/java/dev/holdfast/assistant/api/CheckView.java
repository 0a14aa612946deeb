package dev.holdfast.assistant.api;

import dev.holdfast.truth.Claim;
import dev.holdfast.truth.Finding;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the truth gate found, as a client sees it. */
@Serdeable
record CheckView(
    @Schema(description = "Whether every claim is supported") boolean supported,
    List<ClaimView> claims,
    @Schema(description = "One question for each refused claim, without repetition")
        List<String> questions,
    @Schema(
            description =
                "The text with marked placeholders, such as [how many people?], where it says too"
                    + " much; absent when it cannot be mended so")
        @Nullable String draft) {

  /** One thing the text says. */
  @Serdeable
  @Schema(name = "Claim")
  record ClaimView(
      String text,
      @Schema(description = "Offset of its first character in the text, in UTF-16") int start,
      @Schema(description = "Offset behind its last character") int end,
      @Schema(
              type = "string",
              allowableValues = {
                "number",
                "date",
                "tool",
                "employer",
                "title",
                "certification",
                "scope",
                "outcome",
                "statement"
              })
          String kind,
      boolean supported,
      @Schema(
              description =
                  "1-based lines that support it; of a refused claim those that speak of the same"
                      + " thing")
          List<Integer> lines,
      @Schema(
              type = "string",
              description = "Why it is refused; absent when it is supported",
              allowableValues = {
                "absent",
                "different",
                "elsewhere",
                "denied",
                "unfinished",
                "expired",
                "weaker"
              })
          @Nullable String reason,
      @Schema(description = "What to ask the person; absent when it is supported")
          @Nullable String question) {
    static ClaimView of(Claim claim) {
      return new ClaimView(
          claim.text(),
          claim.start(),
          claim.end(),
          claim.kind().wireName(),
          claim.supported(),
          claim.lines(),
          claim.doubt() == null ? null : claim.doubt().wireName(),
          claim.question());
    }
  }

  static CheckView of(Finding finding) {
    return new CheckView(
        finding.supported(),
        finding.claims().stream().map(ClaimView::of).toList(),
        finding.questions(),
        finding.draft());
  }
}
