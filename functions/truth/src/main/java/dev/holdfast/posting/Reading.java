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
import java.util.Set;

/** Collects what the sentences of a posting ask for. */
final class Reading {
  private final Map<String, Keyword> keywords = new LinkedHashMap<>();

  static List<Keyword> of(String posting) {
    Reading reading = new Reading();
    new PostingText(posting).sentences().forEach(reading::read);
    return List.copyOf(reading.keywords.values());
  }

  private void read(PostingSentence sentence) {
    List<Wanted> wanted = new ArrayList<>();
    Phrases.degrees(sentence.text()).forEach(found -> add(wanted, found));
    Phrases.experience(sentence.text()).forEach(found -> add(wanted, found));
    List<Word> words = Word.of(sentence.text());
    for (Terms.Hit hit : Terms.known().in(words)) {
      if (Traps.real(hit, words)) {
        String text = sentence.text().substring(hit.start(), hit.end());
        add(wanted, new Wanted(hit.start(), hit.end(), text, kind(hit.term()), hit.term()));
      }
    }
    wanted.sort(Comparator.comparingInt(Wanted::start));
    wanted.forEach(each -> keep(each, Importance.required(sentence, each)));
  }

  private static void add(List<Wanted> wanted, Wanted found) {
    if (wanted.stream().noneMatch(found::overlaps)) {
      wanted.add(found);
    }
  }

  private void keep(Wanted wanted, boolean required) {
    Term term = wanted.term();
    String key = term == null ? Language.fold(wanted.text()) : term.name();
    Set<String> aliases = new LinkedHashSet<>();
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
