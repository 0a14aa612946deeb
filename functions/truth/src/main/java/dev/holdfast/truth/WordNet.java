package dev.holdfast.truth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Which English words can mean the same, by WordNet 3.1; keyed by stem. What wordnet.bin holds is
 * already stemmed and hashed, so that loading is no more than copying: all numbers are big-endian
 * ints unless told otherwise.
 *
 * <ul>
 *   <li>how many irregular forms, how many stems n, the length of the hash table (a power of two),
 *       how many synset numbers and how many derivations there are;
 *   <li>irregular forms: base and form, each a byte of length and that many ASCII letters;
 *   <li>the hash table: index of a stem or -1, probed linearly from {@link String#hashCode()};
 *   <li>n + 1 offsets of the stems' letters, n + 1 offsets into synsets, n + 1 into derivations;
 *   <li>synset numbers; indices of derived stems; n longs of fields; n bytes of flags: 1 for a
 *       verb, 2 for a person; then the letters.
 * </ul>
 */
final class WordNet {
  static final int VERB = 1;
  static final int PERSON = 2;

  private final Set<String> pasts = new HashSet<>();
  private final int[] table;
  private final int[] letterAt;
  private final int[] synsetAt;
  private final int[] derivedAt;
  private final int[] synsets;
  private final int[] derived;
  private final long[] fields;
  private final byte[] flags;
  private final byte[] letters;

  private WordNet(Stems stems, ByteBuffer in) {
    int forms = in.getInt();
    int size = in.getInt();
    int slots = in.getInt();
    int synsetCount = in.getInt();
    int derivedCount = in.getInt();
    for (int form = 0; form < forms; form++) {
      String base = ascii(in);
      String past = ascii(in);
      stems.irregular(base, past);
      pasts.add(past);
    }
    table = ints(in, slots);
    letterAt = ints(in, size + 1);
    synsetAt = ints(in, size + 1);
    derivedAt = ints(in, size + 1);
    synsets = ints(in, synsetCount);
    derived = ints(in, derivedCount);
    fields = new long[size];
    in.asLongBuffer().get(fields);
    in.position(in.position() + size * Long.BYTES);
    flags = new byte[size];
    in.get(flags);
    letters = new byte[letterAt[size]];
    in.get(letters);
  }

  /** Reads wordnet.bin, and teaches the stems its irregular forms. */
  static WordNet load(Stems stems, byte[] packed) {
    return new WordNet(stems, ByteBuffer.wrap(packed));
  }

  private static String ascii(ByteBuffer in) {
    byte[] bytes = new byte[in.get()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static int[] ints(ByteBuffer in, int count) {
    int[] ints = new int[count];
    in.asIntBuffer().get(ints);
    in.position(in.position() + count * Integer.BYTES);
    return ints;
  }

  /** Where the hash table is first looked at for a stem. */
  static int slot(String stem, int slots) {
    int hash = stem.hashCode();
    return (hash ^ (hash >>> 16)) & (slots - 1);
  }

  private int index(String stem) {
    int slot = slot(stem, table.length);
    while (table[slot] >= 0) {
      if (spells(table[slot], stem)) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  private boolean spells(int index, String stem) {
    int from = letterAt[index];
    if (letterAt[index + 1] - from != stem.length()) {
      return false;
    }
    for (int at = 0; at < stem.length(); at++) {
      if (letters[from + at] != stem.charAt(at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two stems share a sense, or are derived from one another or from such words. */
  boolean same(String one, String other) {
    int first = index(one);
    int second = first < 0 ? -1 : index(other);
    if (second < 0) {
      return false;
    }
    if (share(first, second)) {
      return true;
    }
    for (int at = derivedAt[first]; at < derivedAt[first + 1]; at++) {
      if (derived[at] == second || share(derived[at], second)) {
        return true;
      }
    }
    for (int at = derivedAt[second]; at < derivedAt[second + 1]; at++) {
      if (share(first, derived[at])) {
        return true;
      }
    }
    return false;
  }

  private boolean share(int first, int second) {
    for (int one = synsetAt[first]; one < synsetAt[first + 1]; one++) {
      for (int other = synsetAt[second]; other < synsetAt[second + 1]; other++) {
        if (synsets[one] == synsets[other]) {
          return true;
        }
      }
    }
    return false;
  }

  boolean verb(String stem) {
    return flagged(stem, VERB);
  }

  boolean person(String stem) {
    return flagged(stem, PERSON);
  }

  private boolean flagged(String stem, int flag) {
    int index = index(stem);
    return index >= 0 && (flags[index] & flag) != 0;
  }

  boolean known(String stem) {
    int index = index(stem);
    return index >= 0 && (fields[index] != 0 || synsetAt[index] < synsetAt[index + 1]);
  }

  /** Bits of the fields of meaning (lexnames(5WN)) of a noun or verb; 0 when unknown. */
  long fields(String stem) {
    int index = index(stem);
    return index < 0 ? 0 : fields[index];
  }

  boolean irregularForm(String lower) {
    return pasts.contains(lower);
  }
}
