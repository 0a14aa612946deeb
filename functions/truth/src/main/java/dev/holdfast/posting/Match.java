package dev.holdfast.posting;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** A posting held against a resume. */
public record Match(Posting posting, List<KeywordMatch> keywords) {
  private static final int REQUIRED_WEIGHT = 3;
  private static final int PREFERRED_WEIGHT = 1;

  public Match {
    keywords = List.copyOf(keywords);
  }

  /** One part of the score. */
  public record Part(boolean required, int found, int total, int weight) {}

  /** Holds a posting against a resume, as of this month. */
  public static Match of(Posting posting, String resume) {
    return of(posting, resume, YearMonth.now(ZoneOffset.UTC));
  }

  /** The same as of a given month, which running jobs and validity dates are held against. */
  public static Match of(Posting posting, String resume, YearMonth today) {
    return new Match(posting, of(posting.keywords(), resume, today));
  }

  /** Holds given keywords against a resume, in their order. */
  public static List<KeywordMatch> of(List<Keyword> keywords, String resume) {
    return of(keywords, resume, YearMonth.now(ZoneOffset.UTC));
  }

  /** The same as of a given month. */
  public static List<KeywordMatch> of(List<Keyword> keywords, String resume, YearMonth today) {
    Matching matching = new Matching(resume, today);
    return keywords.stream().map(matching::of).toList();
  }

  /** What is required, three parts, and what is preferred, one part. */
  public List<Part> parts() {
    return List.of(part(true, REQUIRED_WEIGHT), part(false, PREFERRED_WEIGHT));
  }

  private Part part(boolean required, int weight) {
    List<KeywordMatch> all =
        keywords.stream().filter(match -> match.keyword().required() == required).toList();
    int found = (int) all.stream().filter(KeywordMatch::found).count();
    return new Part(required, found, all.size(), weight);
  }

  /** 0 to 100: the weighted share of the keywords that are found; 0 when there are none. */
  public int score() {
    int found = 0;
    int total = 0;
    for (Part part : parts()) {
      found += part.found() * part.weight();
      total += part.total() * part.weight();
    }
    return total == 0 ? 0 : Math.round(100f * found / total);
  }
}
