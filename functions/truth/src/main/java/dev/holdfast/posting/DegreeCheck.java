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
          "(?i)\\b(?:expected|anticipated|in progress|ongoing|expecting|to"
              + " present|present|current|not"
              + " (?:completed|finished)|unfinished|incomplete|withdr[ae]w|dropped out|left"
              + " (?:after|before|without)|did not (?:complete|finish|graduate)|no degree|years?"
              + " completed|credits)\\b|متوقع|حتى الآن|قيد الدراسة|لم (?:تكتمل|يكتمل|أكمل)");

  /** Another paper than the school diploma it stands beside. */
  private static final Pattern GED = Pattern.compile("(?i)(?:a )?GED(?: .*)?");

  private final ResumeText resume;
  private final Standing standing;
  private final Sightings sightings;

  DegreeCheck(ResumeText resume, Standing standing, Sightings sightings) {
    this.sightings = sightings;
    this.resume = resume;
    this.standing = standing;
  }

  KeywordMatch of(Keyword keyword) {
    Optional<Degree> asked = asked(keyword);
    Optional<KeywordMatch> named = named(keyword);
    if (asked.isEmpty() || named.isPresent() || GED.matcher(keyword.term()).matches()) {
      return named.orElseGet(() -> new KeywordMatch(keyword, List.of(), Gap.ABSENT));
    }
    List<Place> looks = new ArrayList<>();
    Gap gap = Gap.ABSENT;
    for (int at = 0; at < resume.statements().size(); at++) {
      Statement statement = resume.statements().get(at);
      Optional<Degree> held = resume.degrees().get(at);
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

  /** The very words stand in the resume: a certificate with no place in the order of degrees. */
  private Optional<KeywordMatch> named(Keyword keyword) {
    for (Sightings.Sighting seen : sightings.of(Names.of(keyword))) {
      boolean several = seen.behind() - seen.from() > 1 || GED.matcher(keyword.term()).matches();
      if (several && why(seen.statement()) == null) {
        return Optional.of(new KeywordMatch(keyword, seen.places(), null));
      }
    }
    return Optional.empty();
  }

  private static Optional<Degree> asked(Keyword keyword) {
    Optional<Degree> asked = Degree.asked(keyword.term());
    if (asked.isPresent()) {
      return asked;
    }
    return keyword.aliases().stream().map(Degree::asked).flatMap(Optional::stream).findFirst();
  }

  private @Nullable Gap why(Statement statement) {
    String text =
        statement.text()
            + " "
            + resume
                .next(statement)
                .filter(next -> Degree.in(next).isEmpty())
                .map(Statement::text)
                .orElse("");
    if (OPEN.matcher(text).find() || Standing.open(text)) {
      return Gap.UNFINISHED;
    }
    return standing.of(statement, 0, Math.min(2, statement.words().size()));
  }
}
