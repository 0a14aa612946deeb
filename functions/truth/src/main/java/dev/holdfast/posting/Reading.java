package dev.holdfast.posting;

import dev.holdfast.text.Language;
import dev.holdfast.text.Term;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the sentences of a posting ask for. */
final class Reading {
  private final Map<String, Keyword> keywords = new LinkedHashMap<>();

  static List<Keyword> of(String posting) {
    Reading reading = new Reading();
    ProperNames names = new ProperNames(posting);
    new PostingText(posting).sentences().forEach(sentence -> reading.read(sentence, names));
    return List.copyOf(reading.keywords.values());
  }

  private void read(PostingSentence sentence, ProperNames names) {
    List<Wanted> wanted = new ArrayList<>();
    String text = sentence.text();
    Phrases.experience(text).forEach(found -> add(wanted, found));
    Phrases.degrees(text).forEach(found -> add(wanted, found));
    List<Wanted> built = Chunks.of(sentence);
    List<Word> words = Word.of(text);
    for (Terms.Hit hit : Terms.known().in(words)) {
      if (Traps.real(hit, words)) {
        Wanted known = Extent.of(hit, words, text, kind(hit.term()));
        add(wanted, whole(known, built, sentence));
      }
    }
    built.forEach(found -> add(wanted, found));
    names.in(sentence).forEach(found -> add(wanted, found));
    wanted.sort(Comparator.comparingInt(Wanted::start));
    Acronyms.joined(wanted, text)
        .forEach((each, aliases) -> keep(each, aliases, Importance.required(sentence, each)));
  }

  /** "Hardware repairs" as an item of a list is more than "repairs". */
  private static Wanted whole(Wanted known, List<Wanted> built, PostingSentence sentence) {
    if (known.kind() == KeywordKind.SKILL
        && known.text().indexOf(' ') < 0
        && !Language.hasArabic(known.text())) {
      Optional<Wanted> longer =
          built.stream()
              .filter(item -> item.text().length() > known.text().length())
              .filter(item -> item.kind() == KeywordKind.SKILL)
              .filter(item -> item.start() <= known.start() && item.end() >= known.end())
              .findFirst();
      if (longer.isPresent()) {
        return longer.get();
      }
    }
    if (!sentence.item()
        || sentence.part() == PostingPart.DUTIES
        || known.kind() != KeywordKind.SKILL) {
      return known;
    }
    if (Language.hasArabic(known.text())) {
      return known;
    }
    return built.stream()
        .filter(item -> item.start() <= known.start() && item.end() >= known.end())
        .filter(item -> item.text().length() > known.text().length())
        .filter(
            item -> known.kind() == KeywordKind.SKILL || item.kind() == KeywordKind.CERTIFICATION)
        .findFirst()
        .orElse(known);
  }

  private static void add(List<Wanted> wanted, Wanted found) {
    if (wanted.stream().noneMatch(found::overlaps)) {
      wanted.add(found);
    }
  }

  private void keep(Wanted wanted, Set<String> others, boolean required) {
    Term term = wanted.term();
    String key = term == null ? Language.fold(wanted.text()) : term.name();
    Set<String> aliases = new LinkedHashSet<>(others);
    if (term != null) {
      term.names().forEach(name -> aliases.add(name.name()));
      aliases.remove(wanted.text());
    }
    Keyword before = keywords.get(key);
    if (before == null) {
      keywords.put(key, new Keyword(wanted.text(), List.copyOf(aliases), wanted.kind(), required));
    } else if (required && !before.required()) {
      keywords.put(key, new Keyword(before.term(), before.aliases(), before.kind(), true));
    }
  }

  static KeywordKind kind(Term term) {
    return switch (term.kind()) {
      case SKILL -> KeywordKind.SKILL;
      case TOOL -> KeywordKind.TOOL;
      case CERTIFICATION -> KeywordKind.CERTIFICATION;
      case LANGUAGE -> KeywordKind.LANGUAGE;
    };
  }
}
