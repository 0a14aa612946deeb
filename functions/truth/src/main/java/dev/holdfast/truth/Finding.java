package dev.holdfast.truth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found in a text.
 *
 * @param claims in the order of the text; never empty when the text holds a word
 * @param draft the text with a marked placeholder, such as {@code [how many people?]}, in place of
 *     each refused claim, when everything else in it is supported; null when it cannot be mended so
 */
public record Finding(List<Claim> claims, @Nullable String draft) {
  public Finding {
    claims = List.copyOf(claims);
  }

  /** Whether every claim is supported; a text without claims is. */
  public boolean supported() {
    return claims.stream().allMatch(Claim::supported);
  }

  /** One question for each refused claim, without repetition. */
  public List<String> questions() {
    return claims.stream().map(Claim::asks).flatMap(Optional::stream).distinct().toList();
  }

  public Optional<String> mended() {
    return Optional.ofNullable(draft);
  }
}
