package dev.holdfast.assistant.offline;

import dev.holdfast.assistant.Action;
import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a free question is about, judged by the words in it. */
enum Intent {
  SPELLING,
  YEARS,
  NAME,
  HELP,
  WRITE,
  NUMBERS,
  WEAK,
  PERSON,
  LENGTH,
  CONTACT,
  JOBS,
  SKILLS,
  SECTIONS,
  REVIEW,
  FIND,
  THANKS,
  UNKNOWN;

  private static final Map<Intent, List<String>> PHRASES = new EnumMap<>(Intent.class);
  private static final Map<Action, List<String>> ACTIONS = new EnumMap<>(Action.class);

  static {
    Resource.pairs("intents.txt").forEach((n, list) -> PHRASES.put(valueOf(n), phrases(list)));
    Resource.pairs("action_words.txt")
        .forEach((n, list) -> ACTIONS.put(Action.parse(n).orElseThrow(), phrases(list)));
  }

  private static List<String> phrases(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).map(Language::fold).toList();
  }

  /** The intent most words speak for, the first of equals; UNKNOWN when none does. */
  static Intent of(String question) {
    String folded = spaced(question);
    Intent best = UNKNOWN;
    int most = 0;
    for (Map.Entry<Intent, List<String>> entry : PHRASES.entrySet()) {
      int score = entry.getValue().stream().mapToInt(phrase -> score(folded, phrase)).sum();
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best;
  }

  /** An action that the question asks for in words. */
  static Optional<Action> actionIn(String question) {
    String folded = spaced(question);
    return ACTIONS.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(p -> score(folded, p) > 0))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String spaced(String question) {
    StringBuilder words = new StringBuilder(" ");
    Token.of(Language.fold(question)).stream()
        .filter(Token::word)
        .forEach(token -> words.append(token.text()).append(' '));
    return words.toString();
  }

  private static int score(String folded, String phrase) {
    boolean arabic = Language.of(phrase) == Language.ARABIC;
    int words = 1 + (int) phrase.chars().filter(c -> c == ' ').count();
    return folded.contains(arabic ? phrase : " " + phrase + " ") ? words : 0;
  }
}
