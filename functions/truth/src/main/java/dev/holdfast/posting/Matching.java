package dev.holdfast.posting;

import dev.holdfast.posting.Sightings.Sighting;
import dev.holdfast.text.TermKind;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds keywords against one resume. */
final class Matching {
  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?i)\\b(?:languages?|speak\\w*|spoken|fluen\\w+|native|bilingual|trilingual|conversational|basic|beginner|intermediate|advanced|mother"
              + " tongue|interpret\\w*|translat\\w*|[ABC][12]|proficien\\w+|GCSE|A-level|communicat\\w+|tongue|level|reads?|written|working"
              + " knowledge|sign)\\b|لغ|إجادة|اتقان|إتقان|يتحدث|تتحدث|أتحدث|ترجم|طلاقة");

  private static final Pattern DIRECTION =
      Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

  /** More places than these of one keyword help nobody. */
  private static final int MOST_PLACES = 300;

  private final ResumeText resume;
  private final Standing standing;
  private final Sightings sightings;

  Matching(String resume, YearMonth today) {
    // marks of direction stand for nothing; a space keeps every place
    this.resume = ResumeText.of(DIRECTION.matcher(resume).replaceAll(" "), today);
    this.standing = new Standing(today);
    this.sightings = new Sightings(this.resume.statements());
  }

  KeywordMatch of(Keyword keyword) {
    return switch (keyword.kind()) {
      case DEGREE -> new DegreeCheck(resume, standing, sightings).of(keyword);
      case EXPERIENCE -> new ExperienceCheck(resume, standing, sightings).of(keyword);
      case SKILL, TOOL, CERTIFICATION, LANGUAGE -> named(keyword);
    };
  }

  private KeywordMatch named(Keyword keyword) {
    List<Place> found = new ArrayList<>();
    List<Place> looks = new ArrayList<>();
    Gap gap = Gap.ABSENT;
    List<Sighting> seen = sightings.of(Names.of(keyword));
    for (Sighting sighting : seen.subList(0, Math.min(seen.size(), MOST_PLACES))) {
      Gap why = why(keyword, sighting);
      if (why == null) {
        found.addAll(sighting.places());
      } else if (why != Gap.ABSENT) {
        gap = why;
        looks.addAll(sighting.places());
      }
    }
    return found.isEmpty()
        ? new KeywordMatch(keyword, looks, gap)
        : new KeywordMatch(keyword, found, null);
  }

  private @Nullable Gap why(Keyword keyword, Sighting sighting) {
    Gap said = standing.of(sighting.statement(), sighting.from(), sighting.behind());
    if (said != null || keyword.kind() != KeywordKind.LANGUAGE) {
      return said;
    }
    if (!spoken(sighting)) {
      return Gap.ABSENT;
    }
    int asked = asked(keyword);
    int has = LanguageLevel.of(remark(sighting));
    return asked > 0 && has > 0 && has < asked ? Gap.BELOW : null;
  }

  /** The level in the term, or else in another way to put it. */
  private static int asked(Keyword keyword) {
    int named = LanguageLevel.of(keyword.term());
    return named > 0
        ? named
        : keyword.aliases().stream().mapToInt(LanguageLevel::of).max().orElse(0);
  }

  /** Whether a language is named as one: not a nationality, a cuisine or a school subject. */
  private static boolean spoken(Sighting sighting) {
    Statement statement = sighting.statement();
    long languages =
        Terms.known().in(statement.words()).stream()
            .filter(hit -> hit.term().kind() == TermKind.LANGUAGE)
            .count();
    return languages > 1
        || SPEAKING.matcher(statement.heading()).find()
        || SPEAKING.matcher(statement.text()).find()
        || statement.words().size() <= 2;
  }

  /** The words about this language: from the one before it in a list to the one behind it. */
  private static String remark(Sighting sighting) {
    List<Word> words = sighting.statement().words();
    StringBuilder text = new StringBuilder();
    int start = sighting.from();
    while (start > 0 && words.get(start).tied()) {
      start--;
    }
    int end = sighting.behind();
    while (end < words.size() && !words.get(end).gap().matches(".*[,،;|.].*")) {
      end++;
    }
    for (int at = start; at < end; at++) {
      text.append(words.get(at).key()).append(' ');
    }
    return text.toString();
  }
}
