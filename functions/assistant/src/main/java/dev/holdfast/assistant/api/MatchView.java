package dev.holdfast.assistant.api;

import dev.holdfast.posting.KeywordMatch;
import dev.holdfast.posting.Match;
import dev.holdfast.posting.Place;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posting held against a resume, as a client sees it. */
@Serdeable
record MatchView(
    @Schema(
            type = "string",
            allowableValues = {"en", "ar"})
        String language,
    @Schema(description = "0 to 100: the weighted share of the keywords that are found") int score,
    List<PartView> parts,
    @Schema(description = "In the order of the posting") List<KeywordView> keywords) {

  /** One part of the score. */
  @Serdeable
  @Schema(name = "ScorePart")
  record PartView(
      @Schema(
              type = "string",
              allowableValues = {"required", "preferred"})
          String part,
      int found,
      int total,
      @Schema(description = "How much one keyword of this part counts") int weight) {
    static PartView of(Match.Part part) {
      return new PartView(importanceOf(part.required()), part.found(), part.total(), part.weight());
    }
  }

  /** Something the posting asks for. */
  @Serdeable
  @Schema(name = "Keyword")
  record KeywordView(
      String term,
      List<String> aliases,
      @Schema(
              type = "string",
              allowableValues = {
                "skill",
                "tool",
                "certification",
                "degree",
                "language",
                "experience"
              })
          String kind,
      @Schema(
              type = "string",
              allowableValues = {"required", "preferred"})
          String importance,
      boolean found,
      @Schema(
              type = "string",
              description = "Why it is missing; absent when it is found",
              allowableValues = {"absent", "denied", "unfinished", "expired", "below"})
          @Nullable String reason,
      @Schema(description = "1-based lines of the resume that speak of it") List<Integer> lines,
      @Schema(description = "Where; also of a missing one that only looks present")
          List<PlaceView> places) {
    static KeywordView of(KeywordMatch match) {
      return new KeywordView(
          match.keyword().term(),
          match.keyword().aliases(),
          match.keyword().kind().wireName(),
          importanceOf(match.keyword().required()),
          match.found(),
          match.gap() == null ? null : match.gap().wireName(),
          match.places().stream().map(Place::line).distinct().sorted().toList(),
          match.places().stream().map(PlaceView::of).toList());
    }
  }

  /** Where the resume speaks of it. */
  @Serdeable
  @Schema(name = "Place")
  record PlaceView(
      @Schema(description = "1-based") int line,
      @Schema(description = "Offset of its first character in the line, in UTF-16") int start,
      @Schema(description = "Offset behind its last character") int end) {
    static PlaceView of(Place place) {
      return new PlaceView(place.line(), place.start(), place.end());
    }
  }

  static MatchView of(Match match) {
    return new MatchView(
        match.posting().language().code(),
        match.score(),
        match.parts().stream().map(PartView::of).toList(),
        match.keywords().stream().map(KeywordView::of).toList());
  }

  private static String importanceOf(boolean required) {
    return required ? "required" : "preferred";
  }
}
