package dev.holdfast.truth;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a text may draw on.
 *
 * @param resume the whole resume, which also tells which job a line belongs to
 * @param cited 1-based lines the text cites; null to look for the best ones. A line of a wrapped
 *     statement stands for the whole statement, and a line of a job brings its title, employer and
 *     dates with it
 * @param said what the person has told beside the resume, such as an answer to a question
 */
public record Evidence(String resume, @Nullable Set<Integer> cited, List<String> said) {
  public Evidence {
    cited = cited == null ? null : Set.copyOf(new TreeSet<>(cited));
    said = List.copyOf(said);
  }

  public static Evidence of(String resume) {
    return new Evidence(resume, null, List.of());
  }

  public Evidence citing(Set<Integer> lines) {
    return new Evidence(resume, lines, said);
  }

  public Evidence with(List<String> statements) {
    return new Evidence(resume, cited, statements);
  }
}
