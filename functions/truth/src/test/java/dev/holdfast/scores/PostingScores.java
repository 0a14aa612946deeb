package dev.holdfast.scores;

import dev.holdfast.posting.Keyword;
import dev.holdfast.posting.KeywordKind;
import dev.holdfast.posting.KeywordMatch;
import dev.holdfast.posting.Match;
import dev.holdfast.posting.Posting;
import dev.holdfast.scores.LabelledPostings.Job;
import dev.holdfast.scores.LabelledPostings.Pair;
import dev.holdfast.text.Language;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Scores the reading of postings and the coverage of resumes on labelled sets.
 *
 * <p>Arguments: folders of labelled sets; "-v" before them prints each error; "odd" or "even" keeps
 * the postings with such a number in their name.
 */
public final class PostingScores {
  private static final YearMonth TODAY = YearMonth.of(2026, 6);
  private static final Set<String> CASED = Set.of("R", "Go", "Excel", "Epic");

  private final Tally extraction = new Tally();
  private final Tally required = new Tally();
  private final Map<Language, Tally> extractionBy = new EnumMap<>(Language.class);
  private final Map<KeywordKind, Tally> extractionOf = new EnumMap<>(KeywordKind.class);
  private final Map<String, Integer> confusion = new TreeMap<>();
  private final Tally importance = new Tally();
  private final Tally noise = new Tally();
  private final Tally found = new Tally();
  private final Tally missing = new Tally();
  private final Tally surface = new Tally();
  private final Tally crossed = new Tally();
  private final Map<Language, Tally> foundBy = new EnumMap<>(Language.class);
  private final Map<KeywordKind, Tally> foundOf = new EnumMap<>(KeywordKind.class);
  private final List<String> errors = new ArrayList<>();

  private PostingScores() {}

  public static void main(String[] arguments) {
    boolean verbose = Arrays.asList(arguments).contains("-v");
    Predicate<String> half =
        id -> {
          int number = Integer.parseInt("0" + id.replaceFirst("_.*", "").replaceAll("\\D", ""));
          return Arrays.asList(arguments).contains("odd")
              ? number % 2 == 1
              : !Arrays.asList(arguments).contains("even") || number % 2 == 0;
        };
    for (String argument : arguments) {
      if (!Set.of("-v", "odd", "even").contains(argument)) {
        PostingScores scores = of(Path.of(argument), half);
        System.out.println("== " + argument);
        System.out.print(scores.report(verbose));
      }
    }
  }

  static PostingScores of(Path folder, Predicate<String> jobs) {
    PostingScores scores = new PostingScores();
    LabelledPostings set = LabelledPostings.read(folder);
    set.jobs().values().stream().filter(job -> jobs.test(job.id())).forEach(scores::read);
    set.pairs().stream()
        .filter(pair ->
            set.jobs().containsKey(pair.job())
                && set.resumes().containsKey(pair.resume())
                && jobs.test(pair.job()))
        .forEach(pair ->
            scores.hold(set.jobs().get(pair.job()), set.resumes().get(pair.resume()), pair));
    return scores;
  }

  private void read(Job job) {
    List<Keyword> reported = Posting.read(job.text()).keywords();
    Set<Keyword> unseen = new HashSet<>(job.keywords());
    for (Keyword keyword : reported) {
      Optional<Keyword> label =
          job.keywords().stream()
              .filter(each -> names(each).contains(normal(keyword.term())))
              .findFirst();
      boolean trap =
          job.traps().stream().map(PostingScores::normal).anyMatch(normal(keyword.term())::equals);
      if (trap) {
        noise.wrong();
        errors.add(job.id() + " NOISE " + keyword.term());
      }
      if (label.isEmpty()) {
        count(job, keyword, false);
        errors.add(
            job.id()
                + " EXTRA "
                + keyword.kind()
                + " "
                + keyword.required()
                + " "
                + keyword.term());
      } else if (unseen.remove(label.get())) {
        count(job, label.get(), true);
        confusion.merge(label.get().kind() + " read as " + keyword.kind(), 1, Integer::sum);
        if (label.get().kind() != keyword.kind()) {
          errors.add(job.id() + " KIND " + keyword.kind() + " not " + label.get());
        }
        if (label.get().required() == keyword.required()) {
          importance.right();
        } else {
          importance.wrong();
          errors.add(job.id() + " IMPORTANCE " + keyword.required() + " " + keyword.term());
        }
      }
    }
    for (Keyword label : job.keywords()) {
      if (unseen.contains(label)) {
        extraction.missed();
        by(extractionBy, job.language()).missed();
        by(extractionOf, label.kind()).missed();
        if (label.required()) {
          required.missed();
        }
        errors.add(
            job.id()
                + " LOST "
                + label.kind()
                + " "
                + label.required()
                + " "
                + label.term()
                + " "
                + label.aliases());
      }
    }
    job.traps().forEach(trap -> noise.right());
  }

  private void count(Job job, Keyword keyword, boolean right) {
    List<Tally> tallies =
        new ArrayList<>(
            List.of(
                extraction, by(extractionBy, job.language()), by(extractionOf, keyword.kind())));
    if (keyword.required()) {
      tallies.add(required);
    }
    tallies.forEach(right ? Tally::right : Tally::wrong);
  }

  private void hold(Job job, String resume, Pair pair) {
    for (KeywordMatch match : Match.of(job.keywords(), resume, TODAY)) {
      String term = match.keyword().term();
      boolean label = pair.found().contains(term);
      List<Tally> tallies =
          new ArrayList<>(
              List.of(found, by(foundBy, job.language()), by(foundOf, match.keyword().kind())));
      if (pair.crossed()) {
        tallies.add(crossed);
      }
      tallies.forEach(tally -> tell(tally, match.found(), label));
      tell(missing, !match.found(), !label);
      if (pair.surface().contains(term)) {
        tell(surface, match.found() == label, true);
      }
      if (match.found() != label) {
        errors.add(
            pair.resume()
                + " x "
                + pair.job()
                + (match.found() ? " WRONGLY FOUND " : " NOT FOUND ")
                + match.keyword().kind()
                + " "
                + term
                + " "
                + match.keyword().aliases()
                + " "
                + match.gap()
                + " "
                + match.places());
      }
    }
  }

  private static void tell(Tally tally, boolean said, boolean label) {
    if (said && label) {
      tally.right();
    } else if (said) {
      tally.wrong();
    } else if (label) {
      tally.missed();
    }
  }

  private static <K> Tally by(Map<K, Tally> tallies, K key) {
    return tallies.computeIfAbsent(key, each -> new Tally());
  }

  private static Set<String> names(Keyword label) {
    Set<String> names = new HashSet<>();
    names.add(normal(label.term()));
    label.aliases().forEach(alias -> names.add(normal(alias)));
    return names;
  }

  /** As the data's README compares: NFKC, white space, case (but for a few), vowel marks. */
  private static String normal(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('’', '\'')
            .replaceAll("[\\u064B-\\u0652\\u0640]", "")
            .replaceAll("\\s+", " ")
            .strip();
    return CASED.contains(plain) ? plain : plain.toLowerCase(Locale.ROOT);
  }

  double extractionF1() {
    return extraction.f1();
  }

  double coverageF1() {
    return found.f1();
  }

  int surfaceRight() {
    return surface.rightCount();
  }

  int trapsReported() {
    return noise.wrongCount();
  }

  String report(boolean verbose) {
    StringBuilder text = new StringBuilder();
    line(text, "extraction, all", extraction);
    line(text, "  required only", required);
    extractionBy.forEach((language, tally) -> line(text, "  " + language.code(), tally));
    extractionOf.forEach((kind, tally) -> line(text, "  " + kind.wireName(), tally));
    confusion.forEach((kinds, count) ->
        text.append("    ").append(kinds).append(": ").append(count).append('\n'));
    line(text, "  importance right", importance);
    line(text, "  traps (right: all of them; wrong: reported)", noise);
    line(text, "coverage, found", found);
    line(text, "  missing", missing);
    foundBy.forEach((language, tally) -> line(text, "  found, " + language.code(), tally));
    line(text, "  found, cross-language pairs", crossed);
    foundOf.forEach((kind, tally) -> line(text, "  found, " + kind.wireName(), tally));
    line(text, "  surface exceptions", surface);
    if (verbose) {
      errors.forEach(error -> text.append("  ").append(error).append('\n'));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, Tally tally) {
    text.append(String.format(Locale.ROOT, "%-46s %s%n", name, tally));
  }
}
