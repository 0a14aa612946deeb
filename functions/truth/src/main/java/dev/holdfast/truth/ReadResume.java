package dev.holdfast.truth;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A resume taken apart; never changes afterwards.
 *
 * @param statements every statement of it
 * @param headers the header of each job
 * @param vocabulary every word of it, by key
 */
record ReadResume(
    String text,
    List<Statement> statements,
    Map<Integer, Statement> headers,
    Set<String> vocabulary) {

  static ReadResume of(Lexicon lexicon, String text) {
    List<Statement> statements = Outline.of(lexicon, text);
    Map<Integer, Statement> headers = new HashMap<>();
    Set<String> vocabulary = new HashSet<>();
    for (Statement statement : statements) {
      if (statement.header()) {
        headers.put(statement.job(), statement);
      }
      statement.passage().words().forEach(word -> vocabulary.add(word.key()));
    }
    return new ReadResume(text, statements, headers, vocabulary);
  }
}
