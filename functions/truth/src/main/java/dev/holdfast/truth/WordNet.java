package dev.holdfast.truth;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which English words can mean the same, by WordNet 3.1 as distilled into wordnet.txt; keyed by
 * stem.
 */
final class WordNet {
  private final Map<String, int[]> synsets = new HashMap<>();
  private final Map<String, Set<String>> derived = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> persons = new HashSet<>();
  private final Map<String, Long> fields = new HashMap<>();
  private final Set<String> pasts = new HashSet<>();

  private WordNet() {}

  static WordNet load(Stems stems, Collection<String> lines) {
    WordNet wordNet = new WordNet();
    for (String line : lines) {
      if (line.startsWith("x ")) {
        String[] words = line.split(" ", -1);
        stems.irregular(words[1], words[2]);
        wordNet.pasts.add(words[2]);
      }
    }
    Map<String, String> known = new HashMap<>();
    int synset = 0;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words.length > 1 && line.charAt(0) != 'x' && line.charAt(0) != '#') {
        for (int at = 1; at < words.length && line.charAt(0) != 'f'; at++) {
          words[at] = known.computeIfAbsent(words[at], stems::of);
        }
        wordNet.enter(line.charAt(0), words, synset++, known, stems);
      }
    }
    return wordNet;
  }

  private void enter(
      char relation, String[] words, int synset, Map<String, String> known, Stems stems) {
    switch (relation) {
      case 's' -> {
        for (int at = 1; at < words.length; at++) {
          synsets.merge(words[at], new int[] {synset}, WordNet::joined);
        }
      }
      case 'd' -> {
        derived.computeIfAbsent(words[1], any -> new HashSet<>()).add(words[2]);
        derived.computeIfAbsent(words[2], any -> new HashSet<>()).add(words[1]);
      }
      case 'v' -> verbs.add(words[1]);
      case 'p' -> persons.add(words[1]);
      case 'f' -> {
        long mask = 0;
        for (int at = 2; at < words.length; at++) {
          mask |= 1L << Integer.parseInt(words[at]);
        }
        fields.merge(known.computeIfAbsent(words[1], stems::of), mask, (one, other) -> one | other);
      }
      default -> throw new IllegalStateException("unknown relation: " + relation);
    }
  }

  private static int[] joined(int[] one, int[] other) {
    int[] all = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  /** Whether two stems share a sense, or are derived from one another or from such words. */
  boolean same(String one, String other) {
    if (share(one, other)) {
      return true;
    }
    for (String from : derived.getOrDefault(one, Set.of())) {
      if (from.equals(other) || share(from, other)) {
        return true;
      }
    }
    for (String from : derived.getOrDefault(other, Set.of())) {
      if (share(one, from)) {
        return true;
      }
    }
    return false;
  }

  private boolean share(String one, String other) {
    int[] first = synsets.get(one);
    int[] second = synsets.get(other);
    if (first == null || second == null) {
      return false;
    }
    for (int synset : first) {
      for (int candidate : second) {
        if (synset == candidate) {
          return true;
        }
      }
    }
    return false;
  }

  boolean verb(String stem) {
    return verbs.contains(stem);
  }

  boolean person(String stem) {
    return persons.contains(stem);
  }

  boolean known(String stem) {
    return fields.containsKey(stem) || synsets.containsKey(stem);
  }

  /** Bits of the fields of meaning (lexnames(5WN)) of a noun or verb; 0 when unknown. */
  long fields(String stem) {
    return fields.getOrDefault(stem, 0L);
  }

  boolean irregularForm(String lower) {
    return pasts.contains(lower);
  }
}
