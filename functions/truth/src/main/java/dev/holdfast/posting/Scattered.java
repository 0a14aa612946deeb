package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A skill told with its words apart or turned round. */
final class Scattered {
  private static final int SLACK = 3;

  private Scattered() {}

  /** The same words in another order or with a few between: "negotiated supplier contracts". */
  static int behind(Phrase phrase, List<Word> words, int at) {
    Set<String> wanted = new HashSet<>();
    for (Word word : phrase.words()) {
      if (!LINKS.contains(word.key())) {
        wanted.add(word.stem());
      }
    }
    if (wanted.size() < 2
        || wanted.stream().anyMatch(stem -> stem.length() < 3)
        || !(wanted.contains(words.get(at).stem()) || wanted.contains(words.get(at).other()))) {
      return -1;
    }
    int limit = Math.min(words.size(), at + phrase.words().size() + SLACK);
    for (int each = at; each < limit; each++) {
      if (each > at
          && words.get(each).gap().chars().anyMatch(sign -> ".;:()،,|–—".indexOf(sign) >= 0)) {
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
      Set.of(
          "and", "of", "the", "for", "in", "a", "to", "with", "or", "on", "by", "من", "في", "علي");
}
