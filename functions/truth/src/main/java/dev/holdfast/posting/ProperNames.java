package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.TermKind;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that stand out by their letters: MarketMan, DocuWare, TPN, Best Interests Assessor. */
final class ProperNames {
  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)certif|licen[cs]|registr|credential|accredit|\\baward|diploma|chartered|assessor|practitioner");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\S+@\\S+|[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|edu|gov)\\b\\S*|https?://\\S+|www\\.\\S+");

  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "of");
  private final Set<String> own = new HashSet<>();

  /** The words of the first lines are the employer's own: title, company, place. */
  ProperNames(String posting) {
    posting
        .lines()
        .filter(line -> !line.isBlank())
        .limit(3)
        .filter(line -> Word.of(line).size() < 14)
        .forEach(line -> Word.of(line).forEach(word -> own.add(word.key())));
  }

  List<Wanted> in(PostingSentence sentence) {
    String text =
        ADDRESS.matcher(sentence.text()).replaceAll(match -> " ".repeat(match.group().length()));
    boolean arabic = Language.hasArabic(text);
    List<Word> words = Word.of(text);
    long capitals = words.stream().filter(Word::capitals).count();
    if (!arabic && words.size() > 3 && capitals * 2 > words.size()) {
      return List.of();
    }
    List<Wanted> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int behind = at;
      while (behind < words.size() && stands(words, behind, at, arabic, sentence.item())) {
        behind++;
      }
      boolean post =
          behind < words.size()
              && words.get(behind).gap().equals(" ")
              && WordLists.NAMES.contains(words.get(behind).key())
              && words.get(behind).startsUpperCase();
      boolean titled = at > 0 && TITLES.contains(words.get(at - 1).key());
      if (behind > at && !post && !titled) {
        add(sentence, words.subList(at, behind), found);
      }
      at = Math.max(behind, at + 1);
    }
    return found;
  }

  private boolean stands(List<Word> words, int at, int first, boolean arabic, boolean item) {
    Word word = words.get(at);
    if (at > first && !(word.gap().equals(" ") || word.gap().equals("-"))) {
      return false;
    }
    if (word.arabic() || word.text().codePoints().noneMatch(Character::isLetter)) {
      boolean number = at > first && word.hasDigit() && !word.arabic() && word.text().length() < 6;
      return number;
    }
    if (arabic) {
      return true;
    }
    boolean degrees = word.text().matches("\\d+[CFKMkm]|[ABC][12]|[BC]2[BC]");
    boolean odd = !degrees && word.text().codePoints().skip(1).anyMatch(Character::isUpperCase);
    boolean starts = at == 0 || word.gap().matches("(?s).*[.:;!?•“\"—]\\s*");
    boolean capital = word.startsUpperCase() && (!starts || (item && words.size() <= 4 && at == 0));
    boolean plain =
        WordLists.NAMES.contains(word.key())
            || WordLists.NAMES.contains(word.plain())
            || own.contains(word.key())
            || WordLists.STOPS.contains(word.key());
    return (odd || capital) && !plain;
  }

  private static void add(PostingSentence sentence, List<Word> words, List<Wanted> found) {
    int start = words.getFirst().start();
    int end = words.getLast().end();
    String name = sentence.text().substring(start, end);
    boolean spoken =
        name.length() < 2
            || Terms.known()
                .named(name)
                .filter(term -> term.kind() == TermKind.LANGUAGE)
                .isPresent()
            || (WordLists.SOFT.contains(words.getFirst().key()) && words.size() == 1);
    if (!spoken) {
      String around =
          sentence.text().substring(start, Math.min(sentence.text().length(), end + 16));
      KeywordKind kind =
          PAPER.matcher(around).find() ? KeywordKind.CERTIFICATION : KeywordKind.TOOL;
      found.add(new Wanted(start, end, name, kind, null));
    }
  }
}
