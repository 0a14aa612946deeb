package dev.holdfast.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The evidence, read: what may support a text, and what the resume says beside it.
 *
 * @param all every statement of the resume
 * @param allowed those a text may draw on
 * @param headers the header of each job
 * @param vocabulary every word of the resume, by key
 * @param said what the person says beside the resume, as one passage; null when there is nothing
 */
record Testimony(
    List<Statement> all,
    List<Statement> allowed,
    Map<Integer, Statement> headers,
    @Nullable Passage said,
    Set<String> vocabulary) {

  static Testimony of(Lexicon lexicon, Evidence evidence) {
    List<Statement> all = Outline.of(lexicon, evidence.resume());
    Map<Integer, Statement> headers = new HashMap<>();
    for (Statement statement : all) {
      if (statement.header()) {
        headers.put(statement.job(), statement);
      }
    }
    Set<Integer> cited = evidence.cited() == null ? null : new HashSet<>(evidence.cited());
    List<Statement> allowed =
        cited == null
            ? all
            : all.stream()
                .filter(statement -> statement.lines().stream().anyMatch(cited::contains))
                .toList();
    Passage said =
        evidence.said().isEmpty()
            ? null
            : Passage.read(
                lexicon, new WordReader(lexicon), String.join(" ; ", evidence.said()), true);
    return new Testimony(all, allowed, headers, said, vocabulary(all));
  }

  /** Every word the resume uses, by key. */
  private static Set<String> vocabulary(List<Statement> all) {
    Set<String> keys = new HashSet<>();
    for (Statement statement : all) {
      statement.passage().words().forEach(word -> keys.add(word.key()));
    }
    return keys;
  }

  @Nullable Passage header(Statement statement) {
    Statement header = headers.get(statement.job());
    return header == null || statement.header() ? null : header.passage();
  }
}
