package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Term;
import dev.holdfast.text.TermKind;
import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All names under which a resume may speak of a keyword. */
final class Names {
  /** Acronyms that are words too: only their capitals tell. */
  private static final Set<String> WORDS =
      Set.of(
          "send", "lead", "safe", "rams", "who", "it", "aim", "arm", "pat", "can", "rest", "soap",
          "lean", "ace", "aid", "als", "cam", "mac", "mis", "pos", "sap", "sas", "spin", "act",
          "base", "care", "case", "cast", "cat", "chat", "ids", "its", "last", "loto", "make",
          "mat", "mess", "met", "net", "nice", "pals", "part", "pass", "plan", "race", "rap", "rib",
          "ride", "rise", "same", "sat", "scan", "sip", "sir", "sow", "star", "stem", "team", "tie",
          "tip", "us", "war", "step", "hive", "pip", "art", "cap", "ping", "elk");

  /** What stands behind the name of a certificate. */
  private static final Set<String> PAPERS =
      Set.of(
          "certif",
          "certifi",
          "licens",
          "card",
          "ticket",
          "permit",
          "registr",
          "regist",
          "qualif",
          "qualifi",
          "credenti",
          "endors",
          "accredit",
          "badg",
          "diploma",
          "award",
          "train");

  private final List<Phrase> phrases;
  private final Keyword keyword;

  private Names(Keyword keyword, List<Phrase> phrases) {
    this.keyword = keyword;
    this.phrases = List.copyOf(phrases);
  }

  static Names of(Keyword keyword) {
    Map<String, Phrase> names = new LinkedHashMap<>();
    Optional<Term> term = lexicon(keyword);
    Set<String> known = new HashSet<>();
    term.ifPresent(each -> each.names().forEach(name -> known.add(name.name())));
    add(names, keyword.term(), keyword.kind());
    boolean papers = keyword.kind() == KeywordKind.CERTIFICATION;
    keyword.aliases().stream()
        .filter(alias -> papers || !known.contains(alias))
        .forEach(alias -> add(names, alias, keyword.kind()));
    term.ifPresent(
        each -> each.names().forEach(name -> names.putIfAbsent(name.name() + name.cased(), name)));
    core(keyword).ifPresent(core -> add(names, core, keyword.kind()));
    return new Names(keyword, List.copyOf(names.values()));
  }

  List<Phrase> phrases() {
    return phrases;
  }

  Keyword keyword() {
    return keyword;
  }

  private static void add(Map<String, Phrase> names, String name, KeywordKind kind) {
    List<Word> words = Word.of(name);
    if (words.isEmpty()) {
      return;
    }
    boolean single = words.size() == 1;
    Word first = words.getFirst();
    boolean known =
        Terms.known()
            .named(name)
            .filter(term ->
                term.names().stream().anyMatch(one -> one.cased() && one.name().equals(name)))
            .isPresent();
    boolean cased =
        single
            && (known
                || (first.text().length() <= 2 && first.startsUpperCase())
                || (first.capitals() && WORDS.contains(first.key())));
    boolean lower = name.equals(name.toLowerCase(java.util.Locale.ROOT));
    boolean bends =
        switch (kind) {
          case SKILL -> !FIXED.contains(first.key()) || !single;
          case CERTIFICATION -> !single;
          case TOOL -> lower && !single;
          case DEGREE, LANGUAGE, EXPERIENCE -> false;
        };
    Phrase phrase = Phrase.of(name, cased, bends ? Phrase.Bend.INFLECTION : Phrase.Bend.PLURAL);
    names.put(name + cased, phrase);
  }

  /** Fields of work whose stem means something else. */
  private static final Set<String> FIXED =
      Set.of(
          "marketing",
          "accounting",
          "engineering",
          "banking",
          "networking",
          "housing",
          "catering",
          "manufacturing",
          "publishing",
          "clothing",
          "nursing",
          "painting",
          "flooring",
          "roofing",
          "statistics",
          "logistics",
          "operations",
          "communications",
          "economics",
          "lean",
          "agile",
          "scheduling",
          "receiving",
          "reception",
          "compliance",
          "leasing",
          "filing",
          "drainage",
          "discovery",
          "automation",
          "commissioning",
          "packing",
          "pricing",
          "branding",
          "grill");

  private static Optional<Term> lexicon(Keyword keyword) {
    if (keyword.kind() == KeywordKind.LANGUAGE) {
      // the level is no part of the name
      return Terms.known().in(keyword.term()).stream()
          .map(Terms.Hit::term)
          .filter(term -> fits(term, keyword))
          .findFirst();
    }
    Optional<Term> own = Terms.known().named(keyword.term()).filter(term -> fits(term, keyword));
    return own.isPresent()
        ? own
        : keyword.aliases().stream()
            .flatMap(alias -> Terms.known().named(alias).stream())
            .filter(term -> fits(term, keyword))
            .findFirst();
  }

  private static boolean fits(Term term, Keyword keyword) {
    return switch (keyword.kind()) {
      case LANGUAGE -> term.kind() == TermKind.LANGUAGE;
      case CERTIFICATION -> term.kind() == TermKind.CERTIFICATION || term.kind() == TermKind.SKILL;
      case SKILL, TOOL -> term.kind() != TermKind.LANGUAGE;
      case DEGREE, EXPERIENCE -> false;
    };
  }

  /** "BLS certification" is held by whoever lists BLS, when the rest is a name of its own. */
  private static Optional<String> core(Keyword keyword) {
    List<Word> words = Word.of(keyword.term());
    if (keyword.kind() != KeywordKind.CERTIFICATION || words.size() < 2) {
      return Optional.empty();
    }
    int end = words.size();
    while (end > 1 && PAPERS.contains(words.get(end - 1).stem())) {
      end--;
    }
    boolean name =
        words.subList(0, end).stream().anyMatch(word -> word.capitals() || word.hasDigit());
    return end < words.size() && name
        ? Optional.of(keyword.term().substring(words.getFirst().start(), words.get(end - 1).end()))
        : Optional.empty();
  }
}
