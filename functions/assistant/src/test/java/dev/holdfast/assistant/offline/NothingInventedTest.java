package dev.holdfast.assistant.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.text.BodyLine;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is put together from the parts of weak bullets, a suggestion brings no fact. */
class NothingInventedTest {
  private static final List<String> OPENINGS =
      List.of(
          "Was responsible for",
          "Responsible for the",
          "I",
          "I was",
          "My duties included",
          "In charge of",
          "Helped with the",
          "Assisted with the",
          "Successfully managed to",
          "The migration was",
          "Reports were",
          "Kafka was",
          "All of the",
          "Tasked with",
          "Reduced",
          "Managed several",
          "Generated",
          "Part of the team that",
          "We",
          "Led a team");
  private static final List<String> MIDDLES =
      List.of(
          "managing",
          "development of",
          "led by me",
          "prepared",
          "built by my team and",
          "training 12 new starters",
          "reduce costs by 15%",
          "and scheduling",
          "planning and",
          "very large accounts",
          "a number of clients",
          "as well as",
          "in order to",
          "Kafka",
          "reports",
          "and testing",
          "two audits",
          "by Ana",
          "not",
          "helped",
          "sales",
          "my team of 5",
          "implementation and delivery of",
          "1,200 orders",
          "at Acme",
          "on a daily basis");
  private static final List<String> ENDS =
      List.of("", ".", " for Acme", " in 2021", ", saving 5 hours", "; errors fell 18%", " by me");

  @Provide
  Arbitrary<String> bullets() {
    return Combinators.combine(
            Arbitraries.of("", "- ", "\t• ", "2) "),
            Arbitraries.of(OPENINGS),
            Arbitraries.of(MIDDLES).list().ofMinSize(1).ofMaxSize(5),
            Arbitraries.of(ENDS),
            Arbitraries.of("", "\n", "\r\n", "  \n"))
        .as((lead, open, middle, end, stop) ->
            lead + open + " " + String.join(" ", middle) + end + stop);
  }

  @Property(tries = 4_000)
  void noDigitNumberWordOrNameIsNew(@ForAll("bullets") String selection) {
    Set<String> had = words(selection).collect(Collectors.toSet());
    for (Action action : Action.values()) {
      Asking.act(action, selection)
          .suggestedText()
          .ifPresent(made ->
              assertThat(inner(made))
                  .as("%s: %s => %s", action, selection, made)
                  .filteredOn(NothingInventedTest::isFact)
                  .allMatch(had::contains));
    }
  }

  @Property(tries = 2_000)
  void marksIndentationAndLineEndsStay(
      @ForAll("bullets") String first, @ForAll("bullets") String second) {
    String selection = first.stripTrailing() + "\r\n\r\nEXPERIENCE\n" + second;
    for (Action action : Action.values()) {
      Asking.act(action, selection)
          .suggestedText()
          .ifPresent(made -> assertThat(frame(made)).isEqualTo(frame(selection)));
    }
  }

  /** A share in the work stays a share: no one who helped or shared is made the one who led. */
  @Property(tries = 4_000)
  void noShareIsLost(@ForAll("bullets") String selection) {
    for (Action action : List.of(Action.REPHRASE, Action.SHORTEN, Action.STAR)) {
      Asking.act(action, selection)
          .suggestedText()
          .ifPresent(made ->
              Stream.of("help", "assist", "support", "part", "tasked", "team", "not", "We", "Ana")
                  .filter(selection::contains)
                  .forEach(share ->
                      assertThat(made.toLowerCase(Locale.ROOT))
                          .as("%s => %s", selection, made)
                          .contains(share.toLowerCase(Locale.ROOT))));
    }
  }

  private static List<String> frame(String text) {
    return BodyLine.of(text).stream()
        .map(line -> line.lead() + "|" + line.tail() + line.ending())
        .toList();
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{Nd}'’]+", -1)).filter(word -> !word.isEmpty());
  }

  /** The words of a suggestion but for its placeholders and for the first of each line. */
  private static List<String> inner(String made) {
    return BodyLine.of(made).stream()
        .map(BodyLine::body)
        .map(line -> line.replace("[number]", "").replace("[percent]", "").replace("[amount]", ""))
        .map(line -> line.replace("[result]", ""))
        .flatMap(line ->
            words(line).filter(word -> !word.chars().allMatch(Character::isWhitespace)).skip(1))
        .toList();
  }

  private static boolean isFact(String word) {
    return word.chars().anyMatch(Character::isDigit)
        || Character.isUpperCase(word.charAt(0))
        || Lexicon.NUMBER_WORDS.words().contains(word.toLowerCase(Locale.ROOT));
  }
}
