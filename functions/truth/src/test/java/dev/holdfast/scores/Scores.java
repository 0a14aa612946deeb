package dev.holdfast.scores;

import java.io.IOException;
import java.util.List;

/**
 * Scores the truth gate, and the reading of postings, on every labelled set in the repository. The
 * rules were tuned on all of them but {@code held-out}.
 */
public final class Scores {
  private static final List<String> SETS = List.of("given", "tuning", "tuning-2", "held-out");
  private static final String FOLDER = "src/test/resources/labelled/";

  private Scores() {}

  public static void main(String[] arguments) throws IOException {
    String[] folders = SETS.stream().map(set -> FOLDER + set).toArray(String[]::new);
    GateScores.main(folders);
    PostingScores.main(folders);
  }
}
