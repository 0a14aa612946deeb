package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The action "metrics ideas": questions about what could be measured, and no text to insert. */
final class Metrics {
  private static final int MOST_LINES = 3;
  private static final int MOST_QUESTIONS = 5;
  private static final int FEWEST_WORDS = 2;
  private static final Map<String, Set<String>> TOPICS =
      Resource.pairs("metrics.txt").entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> Set.of(e.getValue().split(" ", -1))));
  private static final List<String> TOPIC_ORDER =
      List.of("people", "time", "money", "quality", "volume");

  private Metrics() {}

  static Draft draft(String selection, Catalogue says) {
    List<String> said = new ArrayList<>();
    int lines = 0;
    for (BodyLine line : BodyLine.of(selection)) {
      List<Token> tokens = Token.of(line.body());
      if (lines < MOST_LINES && tokens.stream().filter(Token::word).count() >= FEWEST_WORDS) {
        lines++;
        said.add(says.say("metrics.head", Quotes.brief(line.body())));
        questions(tokens, says).forEach(question -> said.add("• " + question));
      }
    }
    return said.isEmpty() ? Draft.only(says.say("metrics.none")) : new Draft(said, null);
  }

  private static List<String> questions(List<Token> tokens, Catalogue says) {
    Set<String> words = tokens.stream().map(Token::lower).collect(Collectors.toSet());
    Set<String> asked = new LinkedHashSet<>();
    if (!Figures.in(tokens)) {
      tokens.stream()
          .filter(Lexicon.COUNT_NOUNS::holds)
          .findFirst()
          .ifPresent(noun -> asked.add(says.say("metrics.count", noun.text())));
    }
    for (String topic : TOPIC_ORDER) {
      if (TOPICS.getOrDefault(topic, Set.of()).stream().anyMatch(words::contains)) {
        asked.add(says.say("metrics." + topic));
      }
    }
    for (String always : List.of("often", "change", "proof")) {
      asked.add(says.say("metrics." + always));
    }
    return asked.stream().limit(MOST_QUESTIONS).toList();
  }
}
