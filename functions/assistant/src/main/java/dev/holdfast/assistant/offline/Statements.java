package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lines of a resume that say what someone did, and what the rules find lacking in them. */
final class Statements {
  private static final Set<SectionKind> TELLING =
      EnumSet.of(
          SectionKind.EXPERIENCE,
          SectionKind.PROJECTS,
          SectionKind.VOLUNTEERING,
          SectionKind.OTHER);
  private static final Set<String> BE = Set.of("was", "were", "been", "being", "is", "are");

  private static final int NEGATION_WITHIN = 3;

  private Statements() {}

  /** Bullets, and unmarked lines that begin with a verb, wherever a resume tells of work. */
  static List<ResumeLine> of(Outline outline) {
    return outline.sections().stream()
        .filter(section -> TELLING.contains(section.kind()))
        .flatMap(section -> of(section).stream())
        .toList();
  }

  /** Those of one section; where it marks its bullets, an unmarked line is none. */
  static List<ResumeLine> of(Section section) {
    boolean marked = section.bullets() > 0;
    return section.filled().stream().filter(line -> tells(line, marked)).toList();
  }

  private static boolean tells(ResumeLine line, boolean marked) {
    if (line.kind() == ResumeLine.Kind.BULLET) {
      return line.words() > 2 || beginsWithVerb(line);
    }
    boolean verb = beginsWithVerb(line) || BE.contains(line.tokens().getFirst().lower());
    return !marked && line.words() > 2 && verb;
  }

  private static boolean beginsWithVerb(ResumeLine line) {
    return beginsWeakly(line)
        || (!line.tokens().isEmpty() && Verb.of(line.tokens().getFirst()).isPresent());
  }

  static boolean lacksNumber(ResumeLine line) {
    return !Figures.in(line.tokens()) && !openFigure(line);
  }

  /** Whether a placeholder still stands where a figure belongs. */
  static boolean openFigure(ResumeLine line) {
    return Placeholder.open(line.body()).isPresent();
  }

  /** "Helped", "contributed to": a share in the work, and honest as that. */
  static boolean share(ResumeLine line) {
    return PhraseList.SHARES.at(line.tokens(), openingAt(line)) != null;
  }

  static boolean beginsWithGerund(ResumeLine line) {
    return beginsWithGerund(line.tokens());
  }

  /** "Helping patients"; not "Training sessions", which names a thing. */
  static boolean beginsWithGerund(List<Token> tokens) {
    boolean named = tokens.size() > 1 && Lexicon.GERUND_HEADS.holds(tokens.get(1));
    return !named
        && !tokens.isEmpty()
        && Verb.of(tokens.getFirst()).filter(v -> v.isGerund(tokens.getFirst())).isPresent();
  }

  static boolean beginsWeakly(ResumeLine line) {
    return PhraseList.WEAK_OPENINGS.at(line.tokens(), openingAt(line)) != null;
  }

  private static int openingAt(ResumeLine line) {
    return !line.tokens().isEmpty() && line.tokens().getFirst().text().equals("I") ? 1 : 0;
  }

  /** No verb from the list at the start; Arabic is not judged, its verbs are not in the list. */
  static boolean lacksVerb(ResumeLine line) {
    return !beginsWithVerb(line) && Language.of(line.body()) == Language.ENGLISH;
  }

  /** Whether a statement begins by saying what was not done. */
  static boolean negated(List<Token> tokens) {
    return Negation.within(tokens, NEGATION_WITHIN);
  }

  static boolean firstPerson(ResumeLine line) {
    List<Token> tokens = line.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean pronoun = tokens.get(i).text().equals("I") && followedByWord(tokens, i);
      if (pronoun || Lexicon.FIRST_PERSON.holds(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Part I" and "Level I." end there, or go on in capitals; a sentence does neither. */
  private static boolean followedByWord(List<Token> tokens, int i) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).word()
        && !tokens.get(i + 1).startsUpperCase()
        && (i == 0 || !tokens.get(i - 1).startsUpperCase());
  }

  static boolean passive(ResumeLine line) {
    return passive(line.tokens());
  }

  static boolean isBe(Token token) {
    return BE.contains(token.lower());
  }

  static boolean passive(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token next = tokens.get(i + 1);
      if (BE.contains(tokens.get(i).lower())
          && Verb.of(next).filter(v -> v.participle().equals(next.lower())).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
