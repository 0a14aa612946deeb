package dev.holdfast.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the education of a resume shows the degree that is asked for. */
final class DegreeCheck {
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:expected|anticipated|in progress|ongoing|expecting|to present|present|current|not (?:completed|finished)|unfinished|incomplete|withdr[ae]w|dropped out|left (?:after|before|without)|did not (?:complete|finish|graduate)|no degree|years? completed|credits)\\b|متوقع|حتى الآن|قيد الدراسة|لم (?:تكتمل|يكتمل|أكمل)");

  private final ResumeText resume;
  private final Standing standing;

  DegreeCheck(ResumeText resume, Standing standing) {
    this.resume = resume;
    this.standing = standing;
  }

  KeywordMatch of(Keyword keyword) {
    Optional<Degree> asked = asked(keyword);
    if (asked.isEmpty()) {
      return new KeywordMatch(keyword, List.of(), Gap.ABSENT);
    }
    List<Place> looks = new ArrayList<>();
    Gap gap = Gap.ABSENT;
    for (Statement statement : resume.statements()) {
      Optional<Degree> held = Degree.in(statement);
      if (held.isPresent() && held.get().satisfies(asked.get())) {
        Gap why = why(statement);
        List<Place> places = statement.places(0, statement.words().size());
        if (why == null) {
          return new KeywordMatch(keyword, places, null);
        }
        gap = why;
        looks.addAll(places);
      }
    }
    return new KeywordMatch(keyword, looks, gap);
  }

  private static Optional<Degree> asked(Keyword keyword) {
    Optional<Degree> asked = Degree.of(keyword.term());
    if (asked.isPresent()) {
      return asked;
    }
    return keyword.aliases().stream().map(Degree::of).flatMap(Optional::stream).findFirst();
  }

  private @Nullable Gap why(Statement statement) {
    String text = statement.text() + " " + resume.next(statement)
        .filter(next -> Degree.in(next).isEmpty()).map(Statement::text).orElse("");
    if (OPEN.matcher(text).find()) {
      return Gap.UNFINISHED;
    }
    return standing.of(statement, 0, Math.min(2, statement.words().size()));
  }
}
