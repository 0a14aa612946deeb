package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence asks for by the way it is built, where no lexicon knows the name. */
final class Chunks {
  private static final int LONGEST = 4;
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(?:experience|experienced|knowledge|understanding|familiarity|familiar|proficien\\w+|skilled|skills|expertise|background|grounding|competen\\w+|confiden\\w+|fluency|fluent|command|exposure|trained|training|comfortable|adept|versed|know-how|hands-on|mastery|grasp|awareness)\\s+(?:with|in|of|to|at|on|using|working"
              + " with)\\s+|(?:خبرة|الخبرة|معرفة|المعرفة|إلمام|الإلمام|إجادة|إتقان|مهارات|مهارة|القدرة"
              + " على|دراية|الدراية)\\s+(?:(?:سابقة|جيدة|عملية|متقدمة|تامة|قوية)\\s+)?(?:(?:في|على|مع|من|استخدام|برنامج|نظام)\\s+)*");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:an?|the|some|any|active|current|currently|valid|proven|strong|solid|good|excellent|advanced|basic|sound|working|deep|practical|demonstrable|demonstrated|in-depth|hands-on|prior|previous|relevant|extensive|clear|full|clean|up-to-date|formal|real|genuine|thorough|detailed|unrestricted|recognised|recognized|professional|our|your|confident|confidently|comfortable|knowledge"
              + " of|understanding of|experience (?:with|of|in|using)|familiarity with|familiar"
              + " with|proficiency (?:in|with)|proficient (?:in|with)|skilled (?:in|at)|expertise"
              + " in|ability to|able to|use of|using|completed|completion of|holder of|possession"
              + " of|you (?:have|hold|are|can|know)|must (?:have|be|hold)|to)\\s+)+");
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:[,،;؛•·/]|\\s+(?:and|or|and/or|&|as well"
              + " as|plus|أو|و)\\s+|\\s+و(?=ال?[\\p{L}]{3}))\\s*");
  private static final Pattern END =
      Pattern.compile(
          "(?i)[.:;؛()\\[\\]—–!?]|\\s-\\s|\\b(?:is|are|was|were|will|would|so|because|since|that|which|who|while|if|for|from|to|at|by|with|including|such"
              + " as|e\\.g|like|using|in|on|of|as|required|preferred|desirable|essential|ideally|certified|at"
              + " least)\\b|\\s(?:لدى|في|على|من|مع|التي|الذي|بما|مثل)\\s");

  private Chunks() {}

  static List<Wanted> of(PostingSentence sentence) {
    List<Wanted> found = new ArrayList<>();
    boolean asked = sentence.part() != PostingPart.DUTIES;
    if (asked && sentence.item() && Word.of(sentence.text()).size() <= 9) {
      items(sentence.text(), 0, found);
    }
    Matcher cue = CUE.matcher(sentence.text());
    while (cue.find()) {
      items(sentence.text(), cue.end(), found);
    }
    activities(sentence, found);
    return found;
  }

  /** The items of a list that starts here, to the end of its clause. */
  private static void items(String text, int from, List<Wanted> found) {
    String rest = text.substring(from);
    Matcher lead = LEAD.matcher(rest);
    int at = lead.find() ? lead.end() : 0;
    Matcher end = END.matcher(rest);
    int limit = end.find(at) ? end.start() : rest.length();
    Matcher split = SPLIT.matcher(rest).region(at, limit);
    int start = at;
    while (start < limit) {
      boolean more = split.find();
      int stop = more ? split.start() : limit;
      item(rest.substring(start, stop), from + start, found);
      start = more ? split.end() : limit;
    }
  }

  private static void item(String text, int at, List<Wanted> found) {
    Matcher lead = LEAD.matcher(text);
    int skip = lead.find() ? lead.end() : 0;
    String bare = text.substring(skip).stripTrailing();
    List<Word> words = Word.of(bare);
    boolean fits =
        !words.isEmpty()
            && words.size() <= LONGEST
            && bare.length() > 2
            && words.stream()
                .noneMatch(word ->
                    WordLists.STOPS.contains(word.key())
                        || WordLists.SOFT.contains(word.key())
                        || WordLists.SOFT.contains(word.plain()))
            && words.stream()
                .noneMatch(word -> Character.isDigit(word.key().charAt(0)) && words.size() == 1)
            && !(words.size() == 1
                && (WordLists.NAMES.contains(words.getFirst().key())
                    || GENERAL.contains(words.getFirst().key())))
            && !(Language.hasArabic(bare) && words.stream().anyMatch(word -> !word.arabic()))
            && !bare.contains("@");
    if (fits) {
      found.add(new Wanted(at + skip, at + skip + bare.length(), bare, kind(words), null));
    }
  }

  private static final Set<String> GENERAL =
      Set.of(
          "development",
          "management",
          "planning",
          "care",
          "analysis",
          "support",
          "design",
          "testing",
          "safety",
          "control",
          "administration",
          "training",
          "operations",
          "maintenance",
          "engineering",
          "services",
          "research",
          "plans",
          "records",
          "schedules",
          "surveys",
          "returns",
          "reviews",
          "statements",
          "strategy",
          "studies",
          "incidents");

  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)certif|licen[cs]|\\bcard\\b|registr|credential|accredit|diploma|\\baward\\b|level"
              + " \\d|\\bstage \\d|chartered|شهادة|رخصة|ترخيص");

  private static KeywordKind kind(List<Word> words) {
    String text = String.join(" ", words.stream().map(Word::text).toList());
    if (PAPER.matcher(text).find()) {
      return KeywordKind.CERTIFICATION;
    }
    boolean named =
        words.stream().allMatch(Word::startsUpperCase)
            || words.stream().anyMatch(word -> odd(word) || word.hasDigit());
    return named && !Language.hasArabic(text) ? KeywordKind.TOOL : KeywordKind.SKILL;
  }

  private static boolean odd(Word word) {
    return word.text().codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  /** "wound care", "court statements": two or three words the last of which names an activity. */
  private static void activities(PostingSentence sentence, List<Wanted> found) {
    List<Word> words = Word.of(sentence.text());
    for (int at = 0; at < words.size(); at++) {
      if (!WordLists.HEADS.contains(words.get(at).key())) {
        continue;
      }
      boolean goesOn =
          at + 1 < words.size()
              && words.get(at + 1).tied()
              && WordLists.HEADS.contains(words.get(at + 1).key());
      int start = at;
      while (!goesOn
          && start > 0
          && at - start < 2
          && words.get(start).gap().equals(" ")
          && modifies(words, start - 1)) {
        start--;
      }
      if (start < at) {
        int from = words.get(start).start();
        int end = words.get(at).end();
        found.add(
            new Wanted(from, end, sentence.text().substring(from, end), KeywordKind.SKILL, null));
      }
    }
  }

  private static final Set<String> PALE =
      Set.of(
          "out",
          "off",
          "up",
          "new",
          "own",
          "daily",
          "weekly",
          "monthly",
          "annual",
          "good",
          "high",
          "full",
          "first",
          "internal",
          "external",
          "regular",
          "complex",
          "large",
          "small",
          "key",
          "major",
          "local",
          "national",
          "global",
          "two",
          "three",
          "four",
          "five",
          "six",
          "various",
          "multiple",
          "different",
          "several",
          "effective",
          "appropriate",
          "relevant",
          "necessary",
          "ongoing",
          "overall",
          "entire",
          "day",
          "customer's",
          "strong",
          "quality-focused",
          "accurate",
          "timely",
          "whole",
          "next",
          "last",
          "early",
          "late");

  private static boolean modifies(List<Word> words, int at) {
    Word word = words.get(at);
    boolean first = at == 0 || words.get(at).gap().matches(".*[.:;!?(]\\s*");
    boolean verb = first || (at > 0 && WordLists.VERB_BEFORE.contains(words.get(at - 1).key()));
    return !verb
        && !PALE.contains(word.key())
        && !WordLists.STOPS.contains(word.key())
        && !WordLists.SOFT.contains(word.key())
        && !word.hasDigit()
        && !WordLists.VERBS.contains(word.key());
  }
}
