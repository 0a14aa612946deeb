package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.List;
import java.util.Set;

/** Names that are ordinary words too: "Excel" at the head of a sentence may be a verb. */
final class Traps {
  private Traps() {}

  private static final Set<String> LETTER_BEFORE =
      Set.of(
          "class",
          "category",
          "vitamin",
          "grade",
          "type",
          "plan",
          "part",
          "section",
          "unit",
          "block",
          "option",
          "hepatitis",
          "schedule",
          "appendix",
          "level",
          "band",
          "tier",
          "series");
  private static final Set<String> BEHIND =
      Set.of(
          "and",
          "or",
          "skills",
          "skill",
          "experience",
          "knowledge",
          "programming",
          "development",
          "developer",
          "developers",
          "proficiency",
          "is",
          "preferred",
          "required",
          "spreadsheets");

  private static final Set<String> SEASONS = Set.of("autumn", "fall", "summer", "winter");

  /** Whether a name of the lexicon in a posting means the thing. */
  static boolean real(Terms.Hit hit, List<Word> words) {
    Phrase name = hit.name();
    if (hit.firstWord() > 0 && words.get(hit.firstWord() - 1).key().equals("plain")) {
      return false;
    }
    boolean word1 = name.words().size() == 1 && !name.words().getFirst().arabic();
    boolean ordinary = word1 && WordLists.COMMON.contains(name.words().getFirst().key());
    if (ordinary && !words.get(hit.firstWord()).startsUpperCase()) {
      return false;
    }
    if (word1
        && name.words().getFirst().capitals()
        && !words.get(hit.firstWord()).capitals()
        && WordLists.COMMON.contains(name.words().getFirst().key())) {
      return false;
    }
    if ((!name.cased() && !ordinary) || !word1) {
      return true;
    }
    int at = hit.firstWord();
    Word word = words.get(at);
    Word before = at > 0 ? words.get(at - 1) : null;
    Word behind = hit.behindWord() < words.size() ? words.get(hit.behindWord()) : null;
    if (word.text().length() <= 2) {
      boolean dash = (behind != null && behind.gap().equals("-")) || word.gap().equals("-");
      return !dash && (before == null || !LETTER_BEFORE.contains(before.key()));
    }
    if (word.capitals()) {
      return true;
    }
    boolean starts = before == null || word.gap().matches("[.!?:]\\s+");
    boolean alone = behind == null || !behind.gap().isBlank() || BEHIND.contains(behind.key());
    boolean season =
        behind != null
            && behind.gap().equals(" ")
            && behind.key().equals("and")
            && hit.behindWord() + 1 < words.size()
            && SEASONS.contains(words.get(hit.behindWord() + 1).key());
    if (season) {
      return false;
    }
    boolean hyphen = behind != null && behind.gap().equals("-") && behind.key().equals("to");
    return !hyphen && (!starts || alone) && (behind == null || !behind.hasDigit());
  }
}
