package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a section of a resume is about. */
enum SectionKind {
  CONTACT,
  SUMMARY,
  VOLUNTEERING,
  EXPERIENCE,
  EDUCATION,
  SKILLS,
  PROJECTS,
  CERTIFICATIONS,
  LANGUAGES,
  AWARDS,
  INTERESTS,
  PUBLICATIONS,
  REFERENCES,
  OTHER;

  private static final Map<String, SectionKind> BY_NAME = load();

  private static Map<String, SectionKind> load() {
    Map<String, SectionKind> byName = new HashMap<>();
    Resource.pairs("sections.txt")
        .forEach((kind, names) ->
            Arrays.stream(names.split("[,،]", -1))
                .forEach(name -> byName.put(Language.fold(name).strip(), valueOf(kind))));
    return Map.copyOf(byName);
  }

  /** The kind a usual heading names, whatever its case; empty when the name is not a usual one. */
  static Optional<SectionKind> named(String heading) {
    return Optional.ofNullable(BY_NAME.get(Language.fold(heading).strip()));
  }

  /** The kind of a line known to be a heading: by its name, or by a word in it. */
  static SectionKind of(String heading) {
    return named(heading).or(() -> inside(heading)).orElse(OTHER);
  }

  /** The first section named by a word, or by two words, of a text. */
  static Optional<SectionKind> inside(String text) {
    List<String> words = Token.of(text).stream().map(Token::text).toList();
    for (int i = 0; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : words.get(i);
      String word = words.get(i);
      Optional<SectionKind> kind = named(next).or(() -> named(word));
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }
}
