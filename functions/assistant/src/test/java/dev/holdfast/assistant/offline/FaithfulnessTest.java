package dev.holdfast.assistant.offline;

import static dev.holdfast.assistant.Action.QUANTIFY;
import static dev.holdfast.assistant.Action.REPHRASE;
import static dev.holdfast.assistant.Action.SHORTEN;
import static dev.holdfast.assistant.Action.STAR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.Action;
import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaithfulnessTest {
  private static final Set<String> KNOWN_ADDITIONS =
      Set.of(
          "number",
          "percent",
          "amount",
          "by",
          "of",
          "in",
          "resulting",
          "result",
          "with",
          "the",
          "team");

  /** The right-hand sides of the closed lists. */
  private static final Set<String> PLAINER =
      Stream.of("rewrites.txt", "redundancies.txt")
          .flatMap(name -> Resource.lines(name).stream())
          .flatMap(line -> plainWords(line.substring(line.indexOf("=>") + 2)).stream())
          .collect(Collectors.toSet());

  @Test
  void theClosedListsHoldNoNumberNoNameAndNoClaim() {
    assertThat(PLAINER)
        .doesNotContain("led", "managed", "owned", "alone", "myself", "expert")
        .doesNotContainAnyElementsOf(Lexicon.NUMBER_WORDS.words())
        .allMatch(word -> word.chars().noneMatch(Character::isDigit));
    assertThat(
            Stream.of("rewrites.txt", "redundancies.txt").flatMap(n -> Resource.lines(n).stream()))
        .allMatch(line -> line.equals(line.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({
    "Managed 12 clients,Managed 13 clients",
    "Managed 12 clients,Managed clients",
    "Did not manage clients,Did manage clients",
    "Helped manage clients,Managed clients",
    "Managed about 12 clients,Managed 12 clients",
    "Managed clients,Managed clients in Kafka",
    "Managed clients in Order,Managed clients",
    "Alice managed Bob,Bob managed Alice",
    "Responsible for increasing sales,Increased sales",
    "Grew sales 18%,Grew sales 18",
    "Managed apple orchards,Managed Apple orchards",
    "Was responsible,''",
  })
  void theGateRefusesWhatChangesAFact(String before, String after) {
    assertThat(Faithfulness.keepsFacts(before, after)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "The move was led by Alice,Led the move",
    "The move was not led by me,Led the move",
    "The move was led by my team,Led the move",
    "Helped with the design of forms,Designed forms",
    "Responsible for the reduction of waste,Reduced waste",
    "Contributed to the planning of events,Planned events",
    "Worked on reports and charts,Worked on charts and reports",
    "Used Excel,Utilized Excel",
    "Managed to fail,Managed fail",
  })
  void theGateRefusesAStrongerClaim(String before, String after) {
    assertThat(Faithfulness.keepsFacts(before, after)).isFalse();
  }

  @Test
  void aPlaceholderBringsNothingButItself() {
    String body = "Ran shops";
    assertThat(new Placeholder("number", "", 4, 4, "[number] ").addsOnlyItself(body)).isTrue();
    assertThat(new Placeholder("number", "", 4, 4, "12 ").addsOnlyItself(body)).isFalse();
    assertThat(new Placeholder("number", "", 4, 4, "all [number] ").addsOnlyItself(body)).isFalse();
    assertThat(new Placeholder("number", "", 4, 9, "[number]").addsOnlyItself(body)).isFalse();
  }

  @Test
  void noWordThatLimitsOrNegatesOrCountsMayEverBeDropped() {
    Set<String> kept = new HashSet<>(Lexicon.NEGATIONS.words());
    kept.addAll(Lexicon.SCOPE_WORDS.words());
    kept.addAll(Lexicon.NUMBER_WORDS.words());
    assertThat(Lexicon.DROPPABLE_WORDS.words()).doesNotContainAnyElementsOf(kept);
  }

  @Provide
  Arbitrary<String> selections() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Was",
            "was",
            "I",
            "responsible",
            "for",
            "managing",
            "and",
            "training",
            "a",
            "the",
            "very",
            "really",
            "in",
            "order",
            "to",
            "number",
            "of",
            "total",
            "not",
            "never",
            "without",
            "Helped",
            "helped",
            "lead",
            "led",
            "we",
            "about",
            "12",
            "1,200",
            "18%",
            "two",
            "Kafka",
            "C++",
            "clients",
            "engineers",
            "several",
            "Reduced",
            "costs",
            ",",
            ";",
            "resulting",
            "When",
            "while",
            "I’ve",
            "have",
            "written",
            "increasing",
            "\"",
            "🙂",
            "[number]",
            "on",
            "daily",
            "basis",
            "various",
            "Responsible",
            "charge",
            "My",
            "duties",
            "included",
            "إعداد",
            "دون",
            "\u0000",
            "e\u0301");
    Arbitrary<String> line =
        Combinators.combine(
                Arbitraries.of("", "- ", "  • ", "3. ", "\t"),
                word.list().ofMaxSize(14),
                Arbitraries.of(" ", "  "))
            .as((lead, words, gap) -> lead + String.join(gap, words));
    return Combinators.combine(
            line.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of("\n", "\r\n", "\r"))
        .as((lines, end) -> String.join(end, lines));
  }

  @Property(tries = 3_000)
  void noSuggestionHoldsAFactThatTheSelectionDoesNot(@ForAll("selections") String selection) {
    for (Action action : Action.values()) {
      Asking.act(action, selection).suggestedText().ifPresent(s -> addsNothing(selection, s));
    }
  }

  @Property(tries = 3_000)
  void rephraseAndShortenKeepEveryNumberNegationAndLimit(@ForAll("selections") String selection) {
    keepsAll(selection);
  }

  @Property(tries = 1_000)
  void holdsForAnyTextWhatever(@ForAll String selection) {
    noSuggestionHoldsAFactThatTheSelectionDoesNot(selection);
    keepsAll(selection);
  }

  @Test
  void holdsForEveryLineAndTheWholeOfEveryLabelledResume() {
    for (String name : Asking.RESUMES) {
      String resume = Asking.resume(name);
      List<String> selections = new ArrayList<>(resume.lines().toList());
      selections.add(resume);
      selections.add(resume.replace("\n", "\r\n"));
      for (String selection : selections) {
        noSuggestionHoldsAFactThatTheSelectionDoesNot(selection);
        keepsAll(selection);
      }
    }
  }

  private static void keepsAll(String selection) {
    for (Action action : List.of(REPHRASE, SHORTEN)) {
      Asking.act(action, selection)
          .suggestedText()
          .ifPresent(s -> {
            assertThat(guarded(s))
                .as(action + " " + selection)
                .containsExactlyInAnyOrderElementsOf(guarded(selection));
            assertThat(digits(s)).isEqualTo(digits(selection));
            assertThat(ends(s)).isEqualTo(ends(selection));
          });
    }
    Asking.act(QUANTIFY, selection)
        .suggestedText()
        .ifPresent(s -> assertThat(ends(s)).isEqualTo(ends(selection)));
    assertThat(Asking.act(STAR, selection).message()).isNotBlank();
  }

  private static long ends(String text) {
    return text.chars().filter(c -> c == '\n' || c == '\r').count();
  }

  /** Independent of Token: whatever holds a digit, negates or limits. */
  private static List<String> guarded(String text) {
    return plainWords(text).stream()
        .filter(word ->
            word.chars().anyMatch(Character::isDigit)
                || Lexicon.NEGATIONS.words().contains(word)
                || Lexicon.SCOPE_WORDS.words().contains(word)
                || Lexicon.NUMBER_WORDS.words().contains(word))
        .toList();
  }

  private static void addsNothing(String selection, String suggestion) {
    Set<String> had = new HashSet<>(plainWords(selection));
    Set<String> forms =
        Token.of(selection).stream()
            .flatMap(token -> Verb.of(token).stream())
            .flatMap(verb -> verb.forms().stream())
            .collect(Collectors.toSet());
    assertThat(plainWords(suggestion))
        .as("%s => %s", selection, suggestion)
        .allMatch(w ->
            had.contains(w)
                || forms.contains(w)
                || KNOWN_ADDITIONS.contains(w)
                || PLAINER.contains(w));
    assertThat(digits(suggestion)).containsExactlyInAnyOrderElementsOf(digits(selection));
  }

  private static List<String> digits(String text) {
    return plainWords(text).stream()
        .filter(word -> word.chars().anyMatch(Character::isDigit))
        .toList();
  }

  /**
   * As Java sees white space, which is more than a pattern's "\s": U+001C to U+001F too; and
   * without bullet marks.
   */
  private static List<String> plainWords(String text) {
    return List.of(
            text.toLowerCase(Locale.ROOT)
                .split("[•◦▪▫‣⁃●○■□·»›➤➢✓✔\\s\\x1c-\\x1f\\p{Z},;:.\\[\\]()…]+", -1))
        .stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
