package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A table of names: those on the left mean one thing, those on the right go with it.
 *
 * @param rows in the order of the resource
 */
record Lexicon(List<Row> rows) {
  /** One thing. */
  record Row(List<Phrase> names, List<Phrase> others) {}

  static final class Subjects {
    static final Lexicon TABLE = read("subjects.txt");

    private Subjects() {}
  }

  static final class Fields {
    static final Lexicon TABLE = read("fields.txt");

    private Fields() {}
  }

  private static Lexicon read(String resource) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Lexicon(
          reader.lines().filter(line -> !line.startsWith("#")).map(Lexicon::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] sides = line.split("\\|", -1);
    return new Row(phrases(sides[0]), sides.length > 1 ? phrases(sides[1]) : List.of());
  }

  private static List<Phrase> phrases(String side) {
    return Arrays.stream(side.split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name ->
            Phrase.of(
                name,
                name.length() <= 3 && name.equals(name.toUpperCase(java.util.Locale.ROOT)),
                Phrase.Bend.PLURAL))
        .toList();
  }
}
