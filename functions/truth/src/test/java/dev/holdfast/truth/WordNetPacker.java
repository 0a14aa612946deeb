package dev.holdfast.truth;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Makes wordnet.bin, which {@link WordNet} describes, of the lines of WordNetDistiller. Run the
 * main method with the paths of wordnet.txt and wordnet.bin when those lines or {@link Stems}
 * change.
 */
final class WordNetPacker {
  private final Stems stems = new Stems();
  private final Map<String, String> known = new HashMap<>();
  private final List<String> letters = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<NavigableSet<Integer>> synsets = new ArrayList<>();
  private final List<NavigableSet<Integer>> derived = new ArrayList<>();
  private final List<Long> fields = new ArrayList<>();
  private final List<Integer> flags = new ArrayList<>();
  private final List<String> irregular = new ArrayList<>();

  private WordNetPacker() {}

  public static void main(String[] paths) throws IOException {
    Files.write(Path.of(paths[1]), packed(Files.readAllLines(Path.of(paths[0]))));
  }

  static byte[] packed(List<String> lines) throws IOException {
    WordNetPacker packer = new WordNetPacker();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("x")) {
        packer.stems.irregular(words[1], words[2]);
        packer.irregular.add(words[1]);
        packer.irregular.add(words[2]);
      }
    }
    for (int at = 0; at < lines.size(); at++) {
      packer.enter(lines.get(at).split(" ", -1), at);
    }
    return packer.bytes();
  }

  private void enter(String[] words, int synset) {
    switch (words[0]) {
      case "s" ->
          Arrays.stream(words).skip(1).forEach(word -> synsets.get(index(word)).add(synset));
      case "d" -> {
        derived.get(index(words[1])).add(index(words[2]));
        derived.get(index(words[2])).add(index(words[1]));
      }
      case "v" -> flags.set(index(words[1]), flags.get(index(words[1])) | WordNet.VERB);
      case "p" -> flags.set(index(words[1]), flags.get(index(words[1])) | WordNet.PERSON);
      case "f" -> {
        long mask = fields.get(index(words[1]));
        for (int at = 2; at < words.length; at++) {
          mask |= 1L << Integer.parseInt(words[at]);
        }
        fields.set(index(words[1]), mask);
      }
      default -> {}
    }
  }

  private int index(String word) {
    String stem = known.computeIfAbsent(word, stems::of);
    return indices.computeIfAbsent(
        stem,
        any -> {
          letters.add(stem);
          synsets.add(new TreeSet<>());
          derived.add(new TreeSet<>());
          fields.add(0L);
          flags.add(0);
          return letters.size() - 1;
        });
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    int[] table = table();
    out.writeInt(irregular.size() / 2);
    out.writeInt(letters.size());
    out.writeInt(table.length);
    out.writeInt(synsets.stream().mapToInt(NavigableSet::size).sum());
    out.writeInt(derived.stream().mapToInt(NavigableSet::size).sum());
    for (String word : irregular) {
      out.writeByte(word.length());
      out.write(word.getBytes(StandardCharsets.US_ASCII));
    }
    for (int index : table) {
      out.writeInt(index);
    }
    offsets(out, letters.stream().map(String::length).toList());
    offsets(out, synsets.stream().map(NavigableSet::size).toList());
    offsets(out, derived.stream().map(NavigableSet::size).toList());
    for (List<NavigableSet<Integer>> relation : List.of(synsets, derived)) {
      for (NavigableSet<Integer> numbers : relation) {
        for (int number : numbers) {
          out.writeInt(number);
        }
      }
    }
    for (long mask : fields) {
      out.writeLong(mask);
    }
    for (int flag : flags) {
      out.writeByte(flag);
    }
    out.write(String.join("", letters).getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  private static void offsets(DataOutputStream out, List<Integer> sizes) throws IOException {
    int offset = 0;
    out.writeInt(0);
    for (int size : sizes) {
      offset += size;
      out.writeInt(offset);
    }
  }

  private int[] table() {
    int[] table = new int[Integer.highestOneBit(letters.size()) * 4];
    Arrays.fill(table, -1);
    for (int index = 0; index < letters.size(); index++) {
      int slot = WordNet.slot(letters.get(index), table.length);
      while (table[slot] >= 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = index;
    }
    return table;
  }
}
