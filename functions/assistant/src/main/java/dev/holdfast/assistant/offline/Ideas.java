package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions whose answer would be a figure, fit to a line and to the trade of its resume. */
final class Ideas {
  private static final int MOST = 5;
  private static final int FEWEST = 3;
  private static final int EACH_TOPIC = 3;
  private static final int GENERAL = 4;
  private static final int LONGEST_LOOK = 4_000;
  private static final int IN_LINE = 100;
  private static final Set<String> BUDGET = Set.of("budget", "budgets");
  private static final String ANY_END = "*";
  private static final Map<String, List<String>> TOPICS =
      Resource.pairs("metrics.txt").entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue().split(" ", -1))));

  private final Catalogue says;
  private final Map<String, Integer> trade;

  Ideas(Catalogue says, String resume) {
    this.says = says;
    String look = resume.substring(0, Math.min(resume.length(), LONGEST_LOOK));
    List<Token> tokens = Token.of(look);
    this.trade =
        TOPICS.keySet().stream()
            .collect(Collectors.toMap(t -> t, t -> Math.min(IN_LINE - 1, hits(t, tokens))));
  }

  /** Three to five questions. */
  List<String> forLine(List<Token> tokens) {
    Set<String> asked = new LinkedHashSet<>();
    if (!Figures.in(tokens)) {
      tokens.stream()
          .skip(1)
          .filter(Lexicon.COUNT_NOUNS::holds)
          .findFirst()
          .ifPresent(noun -> asked.add(says.say("metrics.count", noun.lower())));
    }
    if (!Figures.in(tokens) && tokens.stream().anyMatch(t -> BUDGET.contains(t.lower()))) {
      asked.add(says.say("metrics.events.2"));
    }
    List<String> topics = topicsOf(tokens);
    if (asked.isEmpty() && topics.stream().allMatch(topic -> hits(topic, tokens) == 0)) {
      boolean change = tokens.stream().limit(FEWEST).anyMatch(Lexicon.CHANGE_VERBS::holds);
      asked.add(says.say(change ? "metrics.general.2" : "metrics.general.1"));
    }
    for (String topic : topics) {
      questions(topic, EACH_TOPIC).limit(asked.isEmpty() ? EACH_TOPIC : 2).forEach(asked::add);
    }
    if (asked.size() < FEWEST) {
      questions("general", GENERAL).forEach(asked::add);
    }
    return asked.stream().limit(topics.isEmpty() ? FEWEST : MOST).toList();
  }

  /** The topics the line itself names, most named first; or else the trade of the resume. */
  private List<String> topicsOf(List<Token> tokens) {
    Comparator<String> best =
        Comparator.<String>comparingInt(t -> IN_LINE * hits(t, tokens) + trade.getOrDefault(t, 0))
            .reversed()
            .thenComparing(Comparator.naturalOrder());
    List<String> named =
        TOPICS.keySet().stream().filter(t -> hits(t, tokens) > 0).sorted(best).toList();
    return named.isEmpty()
        ? TOPICS.keySet().stream()
            .filter(t -> trade.getOrDefault(t, 0) > 2)
            .sorted(best)
            .limit(1)
            .toList()
        : named.stream().limit(2).toList();
  }

  private Stream<String> questions(String topic, int most) {
    return Stream.iterate(1, n -> n + 1)
        .limit(most)
        .map(n -> "metrics." + topic + "." + n)
        .filter(says::knows)
        .map(says::say);
  }

  private static int hits(String topic, List<Token> tokens) {
    return (int)
        tokens.stream()
            .filter(Token::word)
            .map(token -> Language.fold(token.text()))
            .filter(
                word -> TOPICS.getOrDefault(topic, List.of()).stream().anyMatch(t -> fits(t, word)))
            .count();
  }

  private static boolean fits(String trigger, String word) {
    return trigger.endsWith(ANY_END)
        ? word.startsWith(trigger.substring(0, trigger.length() - 1))
        : word.equals(trigger);
  }
}
