package dev.holdfast.truth;

import dev.holdfast.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the gate knows of the two languages: the hand-made lists in english.txt and arabic.txt, and
 * what is distilled from WordNet. Loaded once; never changes afterwards.
 */
final class Lexicon {
  private static final int FIRST_CONCEPT = 1000;

  private final Stems stems = new Stems();
  private final WordNet wordNet;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Set<Integer>> concepts = new HashMap<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Set<Integer> aliases = new HashSet<>();
  private int next = FIRST_CONCEPT;

  /** Several words in a row that stand for a concept or play a part. */
  private record Phrase(List<String> keys, int concept) {}

  private Lexicon() {
    wordNet = WordNet.load(stems, bytes("wordnet.bin"));
    read("english.txt", ",");
    read("arabic.txt", "،");
  }

  static Lexicon load() {
    return new Lexicon();
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
  }

  private void read(String resource, String comma) {
    Part part = Part.FUNCTION;
    for (String line : lines(resource)) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith("[")) {
        part = Part.of(line.substring(1, line.length() - 1));
        continue;
      }
      if (part == Part.KIND) {
        kind(line);
        continue;
      }
      int concept = part == Part.SAME || part == Part.ALIAS ? next++ : part.concept();
      if (part == Part.ALIAS) {
        aliases.add(concept);
      }
      for (String entry : line.split(comma, -1)) {
        enter(part, concept, Language.fold(entry.strip()));
      }
    }
  }

  private void kind(String line) {
    int colon = line.indexOf(':');
    Set<String> covered =
        kinds.computeIfAbsent(stems.of(line.substring(0, colon)), any -> new HashSet<>());
    for (String word : line.substring(colon + 1).split(",", -1)) {
      covered.add(stems.of(word.strip()));
    }
  }

  /** Whether one word is the general word for the other: a van is a vehicle. */
  boolean covers(Word general, Word special) {
    return kinds.getOrDefault(general.key(), Set.of()).contains(special.key());
  }

  private void enter(Part part, int concept, String entry) {
    List<String> keys = new ArrayList<>();
    for (String word : entry.split("[\\s/‑-]+", -1)) {
      if (!word.isEmpty()) {
        keys.add(entryKey(part, word));
      }
    }
    if ((keys.size() == 1 && keys.getFirst().isEmpty()) || keys.isEmpty()) {
      return;
    }
    if (keys.size() == 1) {
      concepts.computeIfAbsent(keys.getFirst(), any -> new HashSet<>()).add(concept);
    } else {
      phrases
          .computeIfAbsent(keys.getFirst(), any -> new ArrayList<>())
          .add(new Phrase(keys, concept));
    }
  }

  /** Lists of parts go by the very word in Arabic, where one root has many parts. */
  private String entryKey(Part part, String word) {
    if (part == Part.FUNCTION) {
      return "=" + word;
    }
    if (Stems.isArabic(word) && part != Part.SAME && part != Part.ALIAS) {
      return "=" + Stems.bare(word);
    }
    return stems.of(word);
  }

  String key(String lower) {
    return stems.of(lower);
  }

  Word word(int start, int end, String text, String lower) {
    String key = stems.of(lower);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(key);
    keys.add("=" + lower);
    if (Stems.isArabic(lower)) {
      Stems.bares(lower).forEach(bare -> keys.add("=" + bare));
    }
    Set<Integer> known = new HashSet<>();
    keys.forEach(each -> known.addAll(concepts.getOrDefault(each, Set.of())));
    return new Word(start, end, text, lower, key, Set.of(), known, null, kind(text, known));
  }

  private Word.Kind kind(String text, Set<Integer> known) {
    boolean inner = text.codePoints().skip(1).anyMatch(Lexicon::marksName);
    boolean capital = Character.isUpperCase(text.codePointAt(0));
    if (known.contains(Part.FUNCTION.concept()) && !(inner && text.length() > 3)) {
      return Word.Kind.FUNCTION;
    }
    if (inner || (capital && text.length() == 1)) {
      return Word.Kind.NAME;
    }
    return known.contains(Part.LIGHT.concept()) ? Word.Kind.LIGHT : Word.Kind.CONTENT;
  }

  private static boolean marksName(int point) {
    return Character.isUpperCase(point) || Character.isDigit(point) || point == '+' || point == '#';
  }

  /** Gives every word of a known phrase the concept of the phrase. */
  List<Word> phrases(List<Word> words) {
    List<Word> result = new ArrayList<>(words);
    for (int at = 0; at < words.size(); at++) {
      for (String key : keys(words.get(at))) {
        for (Phrase phrase : phrases.getOrDefault(key, List.of())) {
          List<Integer> span = span(words, at, phrase);
          for (int index : span) {
            Word known = result.get(index).with(Set.of(phrase.concept));
            boolean light = phrase.concept == Part.LIGHT.concept() && known.is(Word.Kind.CONTENT);
            result.set(index, light ? known.as(Word.Kind.LIGHT) : known);
          }
        }
      }
    }
    return result;
  }

  private static Set<String> keys(Word word) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(word.key());
    keys.add("=" + word.lower());
    if (word.wordy() && Stems.isArabic(word.lower())) {
      Stems.bares(word.lower()).forEach(bare -> keys.add("=" + bare));
    }
    return keys;
  }

  private static List<Integer> span(List<Word> words, int from, Phrase phrase) {
    List<Integer> span = new ArrayList<>();
    int at = from;
    for (String key : phrase.keys) {
      while (at < words.size()
          && !span.isEmpty()
          && (isHyphen(words.get(at))
              || words.get(at).lower().equals("it")
              || words.get(at).lower().equals("them"))) {
        at++;
      }
      if (at == words.size() || !keys(words.get(at)).contains(key)) {
        return List.of();
      }
      span.add(at++);
    }
    return span;
  }

  private static boolean isHyphen(Word word) {
    return word.text().equals("-") || word.text().equals("‑") || word.text().equals("/");
  }

  boolean plays(Word word, Part part) {
    return word.concepts().contains(part.concept());
  }

  Set<Part> parts(Word word) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (Part part : Part.values()) {
      if (plays(word, part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Whether both stand in one line of words or names that can stand for each other. */
  boolean same(Word one, Word other) {
    for (int concept : one.concepts()) {
      if (concept >= FIRST_CONCEPT && other.concepts().contains(concept)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line of synonyms has the word: then it means what is listed there, and no more. */
  boolean listed(Word word) {
    return word.concepts().stream().anyMatch(concept -> concept >= FIRST_CONCEPT);
  }

  boolean aliases(Word one, Word other) {
    return one.concepts().stream()
        .anyMatch(concept -> aliases.contains(concept) && other.concepts().contains(concept));
  }

  /** Whether the first names who does what the second says: a reviewer reviews. */
  boolean doer(Word one, Word two) {
    return wordNet.person(one.key())
        && !plays(one, Part.LEAD)
        && !one.key().equals(two.key())
        && stems.plain(one.lower()).equals(two.key());
  }

  WordNet wordNet() {
    return wordNet;
  }
}
