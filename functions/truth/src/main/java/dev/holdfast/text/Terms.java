package dev.holdfast.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lexicon: tools, skills, certifications and spoken languages of many professions, each with
 * its other names in English and Arabic.
 *
 * <p>The resources beside this class have one term a line, its names divided by semicolons, the
 * usual one first, under a heading for the kind. "=" before a name means: only in this very case.
 * Each name belongs to one term; where two terms claim it, the first does.
 */
public final class Terms {
  private static final List<String> FILES =
      List.of("software", "health", "business", "trades", "people", "languages");

  /** A name of the lexicon in a line. */
  public record Hit(Term term, Phrase name, int start, int end, int firstWord, int behindWord) {}

  private record Named(Term term, Phrase name) {}

  private final List<Term> all;
  private final Map<String, List<Named>> index;

  private Terms(List<Term> all) {
    this.all = List.copyOf(all);
    this.index = index(all);
  }

  private static final class Loaded {
    static final Terms TERMS = new Terms(load());
  }

  /** The lexicon, read on first use. */
  public static Terms known() {
    return Loaded.TERMS;
  }

  public List<Term> all() {
    return all;
  }

  /** The term that has this name, by whatever spelling the rules allow. */
  public Optional<Term> named(String name) {
    List<Word> words = Word.of(name);
    return words.isEmpty()
        ? Optional.empty()
        : longestAt(words, 0).filter(hit -> hit.behindWord() == words.size()).map(Hit::term);
  }

  /** The names in a line, longest first where they overlap, in the order of the line. */
  public List<Hit> in(String line) {
    return in(Word.of(line));
  }

  public List<Hit> in(List<Word> words) {
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Hit> hit = longestAt(words, at);
      hit.ifPresent(hits::add);
      at = hit.map(Hit::behindWord).orElse(at + 1);
    }
    return hits;
  }

  private Optional<Hit> longestAt(List<Word> words, int at) {
    Hit longest = null;
    for (String form : Phrase.handles(words.get(at))) {
      for (Named named : index.getOrDefault(form, List.of())) {
        int behind = named.name().endAt(words, at);
        if (behind > 0 && (longest == null || behind > longest.behindWord())) {
          int start = words.get(at).start();
          int end = words.get(behind - 1).end();
          longest = new Hit(named.term(), named.name(), start, end, at, behind);
        }
      }
    }
    return Optional.ofNullable(longest);
  }

  private static Map<String, List<Named>> index(List<Term> terms) {
    Map<String, List<Named>> index = new HashMap<>();
    for (Term term : terms) {
      for (Phrase name : term.names()) {
        String handle = name.cased() ? name.words().getFirst().plain() : name.handle();
        index.computeIfAbsent(handle, key -> new ArrayList<>()).add(new Named(term, name));
      }
    }
    // a name in this very case before one in any case
    index.values().forEach(named -> named.sort(Comparator.comparing(one -> !one.name().cased())));
    return index;
  }

  private static List<Term> load() {
    List<Term> terms = new ArrayList<>();
    for (String file : FILES) {
      TermKind kind = TermKind.SKILL;
      for (String line : lines("terms/" + file + ".txt")) {
        if (line.startsWith("[")) {
          kind = TermKind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        } else if (!line.isEmpty() && !line.startsWith("#")) {
          terms.add(term(kind, line));
        }
      }
    }
    return terms;
  }

  private static Term term(TermKind kind, String line) {
    List<Phrase> names = new ArrayList<>();
    for (String name : line.split(";", -1)) {
      boolean cased = name.strip().startsWith("=");
      String text = cased ? name.strip().substring(1) : name.strip();
      boolean several = Word.of(text).size() > 1 && kind == TermKind.SKILL;
      Phrase.Bend bend = several ? Phrase.Bend.INFLECTION : Phrase.Bend.PLURAL;
      names.add(Phrase.of(text, cased, bend));
    }
    return new Term(kind, names);
  }

  private static List<String> lines(String resource) {
    try (InputStream stream = Terms.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader.lines().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
