package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which words of a posting are the name itself, without what is written onto or around it. */
final class Extent {
  private static final Set<String> PAPERS =
      Set.of(
          "certification",
          "certificate",
          "certified",
          "training",
          "card",
          "credential",
          "registration",
          "qualified",
          "qualification");
  private static final Set<String> AROUND =
      Set.of(
          "with", "the", "valid", "clean", "full", "معايير", "بمعايير", "شهاده", "برنامج", "نظام");

  private Extent() {}

  static Wanted of(Terms.Hit hit, List<Word> words, String line, KeywordKind kind) {
    int from = hit.firstWord();
    int behind = hit.behindWord();
    while (from + 1 < behind
        && (AROUND.contains(words.get(from).key())
            || (words.get(from).key().equals("registered")
                && words.get(from + 1).key().equals("with")))) {
      from++;
    }
    boolean paper = PAPERS.contains(words.get(behind - 1).key()) && behind - from > 1;
    String rest =
        line.substring(words.get(from).start(), words.get(Math.max(from, behind - 2)).end());
    boolean same =
        Terms.known()
            .named(rest)
            .map(hit.term()::equals)
            .orElse(acronym(words.subList(from, Math.max(from, behind - 1))));
    if (paper && same) {
      behind--;
    }
    if (kind == KeywordKind.LANGUAGE) {
      Wanted level = withLevel(hit, words, line);
      if (level != null) {
        return level;
      }
    }
    // "AWS Certified Data Analytics": the name goes on
    boolean goesOn = words.get(behind - 1).key().equals("certified");
    int named = behind;
    while (goesOn
        && behind < words.size()
        && words.get(behind).gap().equals(" ")
        && words.get(behind).startsUpperCase()) {
      behind++;
    }
    int start = words.get(from).start() + clitic(words.get(from), hit);
    int end = words.get(behind - 1).end();
    return new Wanted(
        start, end, line.substring(start, end), kind, behind > named ? null : hit.term());
  }

  private static final Pattern LEVEL_BEFORE =
      Pattern.compile(
          "(?i)(?:fluent|native|bilingual|business|conversational|advanced|native-level|يتقن|إتقان)");
  private static final Pattern LEVEL_BEHIND =
      Pattern.compile(
          "^(?: at| to)? ?(?:\\(?[ABC][12]\\)?(?: level)?(?![\\p{L}\\d]))|^ (?:بطلاقة|جيدة"
              + " جدًا|جيدة|ممتازة|متوسطة|بمستوى (?:جيد جدًا|جيد|متقدم|ممتاز|متوسط))(?![\\p{L}])");

  /** A level is part of what is asked for: "Fluent Spanish", "German at B2 level". */
  private static @Nullable Wanted withLevel(Terms.Hit hit, List<Word> words, String line) {
    int start = hit.start();
    boolean before =
        hit.firstWord() > 0
            && words.get(hit.firstWord()).tied()
            && LEVEL_BEFORE.matcher(words.get(hit.firstWord() - 1).text()).matches();
    start =
        before
            ? words.get(hit.firstWord() - 1).start()
            : start + clitic(words.get(hit.firstWord()), hit);
    Matcher behind = LEVEL_BEHIND.matcher(line.substring(hit.end()));
    boolean after = behind.find();
    int end = after ? hit.end() + behind.end() : hit.end();
    return before || after
        ? new Wanted(start, end, line.substring(start, end), KeywordKind.LANGUAGE, hit.term())
        : null;
  }

  private static boolean acronym(List<Word> words) {
    return !words.isEmpty() && words.stream().allMatch(Word::capitals);
  }

  /** How many letters of a conjunction or preposition are written onto an Arabic word. */
  private static int clitic(Word word, Terms.Hit hit) {
    if (!word.arabic() || "وبلفك".indexOf(word.text().charAt(0)) < 0 || word.text().length() < 4) {
      return 0;
    }
    boolean article = word.text().startsWith("ال", 1);
    boolean part =
        hit.term().names().stream()
            .map(Phrase::words)
            .anyMatch(name ->
                !name.isEmpty() && name.getFirst().key().startsWith(word.key().substring(0, 2)));
    return article || !part ? 1 : 0;
  }
}
