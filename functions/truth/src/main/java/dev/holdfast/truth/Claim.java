package dev.holdfast.truth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a text says, and whether the evidence says it too.
 *
 * @param start offset of its first char in the checked text
 * @param end offset behind its last char
 * @param lines 1-based lines of the resume that support it; for a refused claim those that speak of
 *     the same thing; empty when there is none or a statement of the person supports it
 * @param doubt why it is refused; null when it is supported
 * @param question what to ask the person, in the language of the text; null when it is supported
 */
public record Claim(
    String text,
    int start,
    int end,
    ClaimKind kind,
    List<Integer> lines,
    @Nullable Doubt doubt,
    @Nullable String question) {
  public Claim {
    lines = List.copyOf(lines);
    if ((doubt == null) != (question == null)) {
      throw new IllegalArgumentException("a doubt comes with a question, and only a doubt does");
    }
  }

  public boolean supported() {
    return doubt == null;
  }

  public Optional<String> asks() {
    return Optional.ofNullable(question);
  }
}
