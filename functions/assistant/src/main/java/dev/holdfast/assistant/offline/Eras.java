package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which lines of a resume stand under a job that goes on, as the dates above them say. */
final class Eras {
  private static final Set<String> ONGOING =
      Set.of("present", "current", "now", "today", "ongoing");

  private final Map<String, Tense> byLine = new HashMap<>();

  Eras(String resume) {
    @Nullable Tense tense = null;
    for (BodyLine line : BodyLine.of(resume)) {
      List<Token> tokens = line.bulleted() ? List.of() : Token.of(line.body());
      if (tokens.stream().anyMatch(token -> Figures.isYear(token.text()))) {
        boolean goesOn = tokens.stream().anyMatch(token -> ONGOING.contains(token.lower()));
        tense = goesOn ? Tense.PRESENT : Tense.PAST;
      }
      if (tense != null) {
        byLine.putIfAbsent(line.body(), tense);
      }
    }
  }

  /** The tense of the job above this line; null when no dates stand there. */
  @Nullable Tense of(String line) {
    return byLine.get(line);
  }
}
