package dev.holdfast.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A keyword, and where the resume shows it.
 *
 * @param places where it stands; for a missing keyword those that only look like it
 * @param gap why it is missing; null when it is found
 */
public record KeywordMatch(Keyword keyword, List<Place> places, @Nullable Gap gap) {
  public KeywordMatch {
    places = List.copyOf(places);
  }

  public boolean found() {
    return gap == null;
  }
}
