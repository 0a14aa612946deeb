package dev.holdfast.truth;

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
 * @param said what the person says beside the resume, as one statement without lines; null when
 *     there is nothing
 * @param together each statement a text may draw on, with what the person says added to it
 */
record Testimony(
    List<Statement> all,
    List<Statement> allowed,
    Map<Integer, Statement> headers,
    @Nullable Statement said,
    List<Statement> together,
    Set<String> vocabulary) {

  static Testimony of(Lexicon lexicon, ReadResume resume, Evidence evidence) {
    List<Statement> all = resume.statements();
    Set<Integer> cited = evidence.cited() == null ? null : new HashSet<>(evidence.cited());
    List<Statement> allowed =
        cited == null
            ? all
            : all.stream()
                .filter(statement -> statement.lines().stream().anyMatch(cited::contains))
                .toList();
    if (evidence.said().isEmpty()) {
      return new Testimony(all, allowed, resume.headers(), null, List.of(), resume.vocabulary());
    }
    String words = String.join(" ; ", evidence.said());
    WordReader reader = new WordReader(lexicon);
    Statement said =
        new Statement(
            List.of(), Passage.read(lexicon, reader, words, false), Section.OTHER, 0, false);
    List<Statement> together =
        allowed.stream()
            .filter(statement -> !statement.header())
            .map(statement -> with(lexicon, reader, statement, words))
            .toList();
    return new Testimony(all, allowed, resume.headers(), said, together, resume.vocabulary());
  }

  private static Statement with(
      Lexicon lexicon, WordReader reader, Statement statement, String words) {
    String both = statement.passage().text() + " ; " + words;
    return new Statement(
        statement.lines(),
        Passage.read(lexicon, reader, both, statement.passage().duty()),
        statement.section(),
        statement.job(),
        false);
  }

  @Nullable Passage header(Statement statement) {
    Statement header = headers.get(statement.job());
    return header == null || statement.header() ? null : header.passage();
  }
}
