package dev.holdfast.scores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.posting.Keyword;
import dev.holdfast.posting.KeywordKind;
import dev.holdfast.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A set of postings, resumes and pairs with labels, as the data's README describes it. */
record LabelledPostings(Map<String, Job> jobs, Map<String, String> resumes, List<Pair> pairs) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A posting with what it asks for and words it must not be said to ask for. */
  record Job(
      String id, String text, Language language, List<Keyword> keywords, List<String> traps) {}

  record Pair(String resume, String job, Set<String> found, Set<String> surface, boolean crossed) {}

  static LabelledPostings read(Path folder) {
    Map<String, Job> jobs = new TreeMap<>();
    for (Path file : files(folder.resolve("jobs"), ".txt")) {
      String id = id(file, ".txt");
      Path labels = folder.resolve("jobs/" + id + ".expected.json");
      if (Files.exists(labels)) {
        jobs.put(id, job(id, text(file), json(labels)));
      }
    }
    Map<String, String> resumes = new TreeMap<>();
    files(folder.resolve("resumes"), ".txt")
        .forEach(file -> resumes.put(id(file, ".txt"), text(file)));
    List<Pair> pairs = new ArrayList<>();
    if (Files.exists(folder.resolve("pairs.json"))) {
      json(folder.resolve("pairs.json")).forEach(pair -> pairs.add(pair(pair)));
    }
    return new LabelledPostings(jobs, resumes, pairs);
  }

  private static Job job(String id, String text, JsonNode labels) {
    Language language =
        labels.path("language").asText().equals("ar") ? Language.ARABIC : Language.ENGLISH;
    List<Keyword> keywords = new ArrayList<>();
    for (JsonNode keyword : labels.path("keywords")) {
      keywords.add(
          new Keyword(
              keyword.path("term").asText(),
              strings(keyword.path("aliases")),
              KeywordKind.valueOf(keyword.path("kind").asText().toUpperCase(Locale.ROOT)),
              keyword.path("importance").asText().equals("required")));
    }
    return new Job(id, text, language, keywords, strings(labels.path("not_keywords")));
  }

  private static Pair pair(JsonNode pair) {
    return new Pair(
        pair.path("resume").asText(),
        pair.path("job").asText(),
        Set.copyOf(strings(pair.path("found"))),
        Set.copyOf(strings(pair.path("surface_exceptions"))),
        pair.path("notes").asText().startsWith("Cross-language pair"));
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ending.length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
