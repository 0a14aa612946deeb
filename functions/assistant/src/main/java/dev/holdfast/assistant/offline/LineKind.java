package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.List;
import java.util.Set;

/** What a line of a selection is, judged by itself and the line before it. */
enum LineKind {
  BLANK,
  /** Tells what someone did. */
  STATEMENT,
  /** The rest of a statement whose first line stands above. */
  CONTINUATION,
  HEADING,
  CONTACT,
  DATES,
  /** The job, school or certificate that statements stand under. */
  ENTRY,
  /** Skills or languages, one after another. */
  LIST;

  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_OF_SENTENCE = 7;
  private static final int MOST_WRAPPED = 10;
  private static final int FEWEST_ARABIC_WORDS = 5;
  private static final int MOST_CONTACT_WORDS = 6;
  private static final Set<String> BE = Set.of("was", "were", "is", "are", "been");

  static LineKind of(List<BodyLine> lines, int index) {
    BodyLine line = lines.get(index);
    String body = line.body();
    List<Token> tokens = Token.of(body);
    List<Token> words = tokens.stream().filter(Token::word).toList();
    if (line.blank()) {
      return BLANK;
    }
    if (words.isEmpty() || isHeading(lines, index)) {
      return HEADING;
    }
    if (Contact.isIn(body) && (!line.bulleted() || words.size() <= MOST_CONTACT_WORDS)) {
      return CONTACT;
    }
    if (Dates.only(words)) {
      return DATES;
    }
    if (line.bulleted()) {
      boolean job = words.stream().allMatch(LineKind::capital) && hasYear(words);
      if (job && !beginsLikeStatement(tokens) && !toldUnlisted(tokens)) {
        return ENTRY;
      }
      return words.size() < FEWEST_WORDS && !beginsLikeStatement(tokens) ? LIST : STATEMENT;
    }
    return continues(lines, index) ? CONTINUATION : unmarked(body, tokens, words);
  }

  private static boolean isHeading(List<BodyLine> lines, int index) {
    BodyLine line = lines.get(index);
    boolean named = SectionKind.named(Headings.title(line.body())).isPresent();
    return Headings.isUnderline(line.body()) || named || Headings.isHeading(lines, index, false);
  }

  /** An indented line under a bullet, or one that goes on in lower case. */
  private static boolean continues(List<BodyLine> lines, int index) {
    if (index == 0 || lines.get(index - 1).blank()) {
      return false;
    }
    boolean under = false;
    int top = Math.max(0, index - MOST_WRAPPED);
    for (int i = index - 1; i >= top && !lines.get(i).blank() && !under; i--) {
      under = lines.get(i).bulleted();
    }
    BodyLine line = lines.get(index);
    return under && (!line.lead().isEmpty() || Character.isLowerCase(line.body().codePointAt(0)));
  }

  private static LineKind unmarked(String body, List<Token> tokens, List<Token> words) {
    boolean year = hasYear(words);
    if ((Dates.labelled(body) && Duty.at(tokens) == null) || (!year && Dates.isList(body, words))) {
      return LIST;
    }
    if (Language.hasArabic(body)) {
      boolean tells =
          words.size() >= FEWEST_WORDS && Lexicon.ARABIC_OPENINGS.holds(words.getFirst());
      return (words.size() < FEWEST_ARABIC_WORDS && !tells && !begunInArabic(words))
              || Dates.dashed(tokens)
          ? ENTRY
          : STATEMENT;
    }
    if (toldUnlisted(tokens)) {
      return STATEMENT;
    }
    boolean titled = words.size() > 1 && words.stream().allMatch(LineKind::capital);
    boolean past = Verb.of(words.getFirst()).filter(v -> told(v, words.getFirst())).isPresent();
    if (titled && !past) {
      return ENTRY;
    }
    if (beginsLikeStatement(tokens) || tokens.stream().anyMatch(t -> BE.contains(t.lower()))) {
      return words.size() > 1 ? STATEMENT : LIST;
    }
    if (body.endsWith(".") && words.size() >= FEWEST_OF_SENTENCE) {
      return STATEMENT;
    }
    long capitals = words.stream().filter(LineKind::capital).count();
    return words.size() < FEWEST_WORDS || 2 * capitals >= words.size() || year ? ENTRY : STATEMENT;
  }

  private static boolean begunInArabic(List<Token> words) {
    return words.size() >= FEWEST_WORDS && PhraseList.WEAK_OPENINGS.at(words, 0) != null;
  }

  private static boolean hasYear(List<Token> words) {
    return words.stream().anyMatch(token -> Figures.isYear(token.text()));
  }

  /** "Called 200 patients": a past form no list holds, with its count behind it. */
  static boolean toldUnlisted(List<Token> tokens) {
    return tokens.size() > 2
        && tokens.getFirst().word()
        && tokens.getFirst().lower().endsWith("ed")
        && tokens.getFirst().text().length() > 4
        && tokens.get(1).hasDigit()
        && !Figures.isYear(tokens.get(1).text());
  }

  private static boolean told(Verb verb, Token token) {
    return verb.past().equals(token.lower());
  }

  private static boolean capital(Token token) {
    return token.startsUpperCase() || token.hasDigit() || token.text().length() < 3;
  }

  static boolean beginsLikeStatement(List<Token> tokens) {
    return Verb.of(tokens.getFirst()).isPresent()
        || FirstPerson.isIn(tokens.getFirst())
        || tokens.getFirst().text().equals("We")
        || Duty.at(tokens) != null
        || PhraseList.WEAK_OPENINGS.at(tokens, 0) != null;
  }
}
