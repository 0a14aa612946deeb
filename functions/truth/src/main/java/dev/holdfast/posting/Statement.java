package dev.holdfast.posting;

import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement of a resume: a line, or several when it is wrapped.
 *
 * @param words in order
 * @param lines the 1-based line of each word
 * @param text its lines, joined by a space
 * @param heading the heading it stands under, in lower case; empty when there is none
 */
record Statement(List<Word> words, List<Integer> lines, String text, String heading) {
  Statement {
    words = List.copyOf(words);
    lines = List.copyOf(lines);
  }

  /** The places of some words of it, one for each line they stand in. */
  List<Place> places(int from, int behind) {
    List<Place> places = new ArrayList<>();
    int at = from;
    while (at < behind) {
      int last = at;
      while (last + 1 < behind && lines.get(last + 1).equals(lines.get(at))) {
        last++;
      }
      places.add(new Place(lines.get(at), words.get(at).start(), words.get(last).end()));
      at = last + 1;
    }
    return places;
  }

  int firstLine() {
    return lines.getFirst();
  }
}
