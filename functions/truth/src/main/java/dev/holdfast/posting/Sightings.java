package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the names of a keyword stand in a resume. */
final class Sightings {
  private static final int SLACK = 2;

  /** Words from..behind of a statement. */
  record Sighting(Statement statement, int from, int behind) {
    List<Place> places() {
      return statement.places(from, behind);
    }
  }

  private Sightings() {}

  static List<Sighting> of(Names names, List<Statement> statements) {
    List<Sighting> found = new ArrayList<>();
    for (Statement statement : statements) {
      Set<Integer> taken = new HashSet<>();
      for (Phrase phrase : names.phrases()) {
        for (int at = 0; at < statement.words().size(); at++) {
          int behind = behind(phrase, statement.words(), at, names.keyword().kind());
          if (behind > 0 && taken.add(at)) {
            found.add(new Sighting(statement, at, behind));
          }
        }
      }
    }
    return found;
  }

  private static int behind(Phrase phrase, List<Word> words, int at, KeywordKind kind) {
    int behind = phrase.endAt(words, at);
    if (behind > 0) {
      return Neighbours.differ(phrase, words, at, behind) ? -1 : behind;
    }
    behind = joined(phrase, words, at);
    return behind > 0 || kind != KeywordKind.SKILL || phrase.words().size() < 2
        ? behind
        : scattered(phrase, words, at);
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
    while (whole.startsWith(so) && so.length() < whole.length() && behind < words.size()
        && words.get(behind).tied()) {
      so += words.get(behind).key();
      behind++;
    }
    return so.equals(whole) || so.equals(whole + "s") ? behind : -1;
  }

  /** The same words in another order or with a few between: "negotiated supplier contracts". */
  private static int scattered(Phrase phrase, List<Word> words, int at) {
    Set<String> wanted = new HashSet<>();
    for (Word word : phrase.words()) {
      if (!LINKS.contains(word.key())) {
        wanted.add(word.stem());
      }
    }
    if (wanted.size() < 2 || wanted.stream().anyMatch(stem -> stem.length() < 3)
        || !(wanted.contains(words.get(at).stem()) || wanted.contains(words.get(at).other()))) {
      return -1;
    }
    int limit = Math.min(words.size(), at + phrase.words().size() + SLACK);
    for (int each = at; each < limit; each++) {
      if (each > at && words.get(each).gap().chars().anyMatch(sign -> ".;:()،,|–—".indexOf(sign) >= 0)) {
        return -1;
      }
      if (!wanted.remove(words.get(each).stem())) {
        wanted.remove(words.get(each).other());
      }
      if (wanted.isEmpty()) {
        return each + 1;
      }
    }
    return -1;
  }

  private static final Set<String> LINKS =
      Set.of("and", "of", "the", "for", "in", "a", "to", "with", "or", "on", "by", "من", "في", "علي");
}
