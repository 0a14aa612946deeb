package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the names of a keyword stand in a resume. */
final class Sightings {

  /** So many places are proof enough to look no further for words apart. */
  private static final int ENOUGH = 200;

  /** Words from..behind of a statement. */
  record Sighting(Statement statement, int from, int behind) {
    /** Whether the other one lies within this one. */
    boolean holds(Sighting other) {
      return statement.firstLine() == other.statement.firstLine()
          && from <= other.from
          && behind >= other.behind
          && behind - from > other.behind - other.from;
    }

    boolean meets(Sighting other) {
      return statement.firstLine() == other.statement.firstLine()
          && from < other.behind
          && other.from < behind;
    }

    List<Place> places() {
      return statement.places(from, behind);
    }
  }

  /** Where the words of a resume stand, by every form a name may look for. */
  private record Spot(int number, int at) {}

  private final Map<String, Set<Spot>> spots = new HashMap<>();

  private final List<Statement> statements;

  Sightings(List<Statement> statements) {
    this.statements = statements;
    for (int number = 0; number < statements.size(); number++) {
      Statement statement = statements.get(number);
      for (int at = 0; at < statement.words().size(); at++) {
        Spot spot = new Spot(number, at);
        Word word = statement.words().get(at);
        for (String form : Phrase.handles(word)) {
          spots.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(spot);
        }
        spots.computeIfAbsent(word.key(), key -> new LinkedHashSet<>()).add(spot);
      }
    }
  }

  /** In the order of the resume; one within another of the same keyword is not told apart. */
  List<Sighting> of(Names names) {
    Map<Spot, Integer> found = new HashMap<>();
    for (Phrase phrase : names.phrases()) {
      for (Spot spot : candidates(phrase, names.keyword().kind())) {
        int behind = behind(phrase, words(spot), spot.at());
        if (behind > 0) {
          found.merge(spot, behind, Math::max);
        }
      }
    }
    List<Sighting> all = new ArrayList<>();
    found.forEach((spot, behind) -> all.add(sighting(spot, behind)));
    if (names.keyword().kind() == KeywordKind.SKILL && all.size() < ENOUGH) {
      addScattered(names, all);
    }
    return outermost(all);
  }

  private static List<Sighting> outermost(List<Sighting> all) {
    all.sort(
        Comparator.comparingInt((Sighting one) -> one.statement().firstLine())
            .thenComparingInt(Sighting::from)
            .thenComparingInt(one -> -one.behind()));
    List<Sighting> kept = new ArrayList<>();
    for (Sighting one : all) {
      if (kept.isEmpty() || !kept.getLast().holds(one)) {
        kept.add(one);
      }
    }
    return kept;
  }

  private void addScattered(Names names, List<Sighting> all) {
    for (Phrase phrase : names.phrases()) {
      for (Spot spot : candidates(phrase, KeywordKind.SKILL)) {
        int behind = Scattered.behind(phrase, words(spot), spot.at());
        if (behind > 0) {
          Sighting seen = sighting(spot, behind);
          if (all.size() < ENOUGH && all.stream().noneMatch(seen::meets)) {
            all.add(seen);
          }
        }
      }
    }
  }

  private List<Word> words(Spot spot) {
    return statements.get(spot.number()).words();
  }

  private Sighting sighting(Spot spot, int behind) {
    return new Sighting(statements.get(spot.number()), spot.at(), behind);
  }

  private Set<Spot> candidates(Phrase phrase, KeywordKind kind) {
    Set<Spot> all = new LinkedHashSet<>();
    StringBuilder whole = new StringBuilder();
    for (Word word : phrase.words()) {
      boolean first = whole.isEmpty();
      whole.append(word.key());
      if (first || (kind == KeywordKind.SKILL && phrase.words().size() > 1)) {
        for (String form : Phrase.handles(word)) {
          all.addAll(spots.getOrDefault(form, Set.of()));
        }
      }
    }
    for (int end = 2; end <= whole.length(); end++) {
      all.addAll(spots.getOrDefault(whole.substring(0, end), Set.of()));
    }
    all.addAll(spots.getOrDefault(whole + "s", Set.of()));
    return all;
  }

  private static int behind(Phrase phrase, List<Word> words, int at) {
    int behind = phrase.endAt(words, at);
    if (behind > 0) {
      return Neighbours.differ(phrase, words, at, behind) ? -1 : behind;
    }
    return joined(phrase, words, at);
  }

  /** "put away" for "putaway", "Java Script" for "JavaScript"; never "no SQL" for "NoSQL". */
  private static int joined(Phrase phrase, List<Word> words, int at) {
    if (phrase.cased()) {
      return -1;
    }
    StringBuilder name = new StringBuilder();
    phrase.words().forEach(word -> name.append(word.key()));
    String whole = name.toString();
    if (whole.length() < 6 || whole.startsWith("no")) {
      return -1;
    }
    String so = words.get(at).key();
    int behind = at + 1;
    while (whole.startsWith(so)
        && so.length() < whole.length()
        && behind < words.size()
        && words.get(behind).tied()) {
      so += words.get(behind).key();
      behind++;
    }
    return so.equals(whole) || so.equals(whole + "s") ? behind : -1;
  }
}
