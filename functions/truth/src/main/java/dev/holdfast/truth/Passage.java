package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One statement, read: its words, figures, dates, clauses, and what each word is said to be. */
final class Passage {
  private final Lexicon lexicon;
  private final List<Word> words;
  private final int[] clauses;
  private final boolean[] dated;
  private final boolean[] counted;
  private final List<DateMention> dates;
  private final List<Quantity> quantities;
  private final List<Set<Standing>> standings;

  private final String text;
  private final boolean duty;

  private Passage(Lexicon lexicon, List<Word> words, String text, boolean duty) {
    this.lexicon = lexicon;
    this.text = text;
    this.duty = duty;
    this.words = words;
    this.clauses = new int[words.size()];
    this.dated = new boolean[words.size()];
    this.counted = new boolean[words.size()];
    this.standings = new ArrayList<>();
    words.forEach(word -> standings.add(EnumSet.noneOf(Standing.class)));
    divide();
    dates = DateReader.read(words);
    dates.forEach(date -> mark(dated, date.first(), date.last()));
    quantities = QuantityReader.read(lexicon, words, dated);
    for (Quantity quantity : quantities) {
      if (!quantity.dimension().equals("ratio") || quantity.last() - quantity.first() < 3) {
        mark(counted, quantity.first(), quantity.last());
      }
    }
  }

  /**
   * Reads one statement.
   *
   * @param duty whether it tells of work: then "expired" is what happened to stock, and "started"
   *     no state of a course
   */
  static Passage read(Lexicon lexicon, WordReader reader, String text, boolean duty) {
    Passage passage = new Passage(lexicon, reader.read(text), text, duty);
    new StandingReader(lexicon, passage, duty).mark();
    return passage;
  }

  private static void mark(boolean[] marks, int first, int last) {
    for (int at = first; at <= last; at++) {
      marks[at] = true;
    }
  }

  private void divide() {
    int clause = 0;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      boolean sign = word.is(Word.Kind.SIGN);
      boolean breaks =
          (sign && ",;:.()!?،؛—".contains(word.text()))
              || (sign && "–-".contains(word.text()) && spaced(at))
              || (CONNECTIVES.contains(word.lower()) && at > 0);
      if (breaks) {
        clause++;
      }
      clauses[at] = clause;
    }
  }

  private static final Set<String> CONNECTIVES =
      Set.of(
          "but",
          "while",
          "whilst",
          "although",
          "though",
          "whereas",
          "so",
          "which",
          "who",
          "that",
          "لكن",
          "بينما",
          "مما",
          "حيث");

  private boolean spaced(int at) {
    return at > 0
        && at + 1 < words.size()
        && words.get(at - 1).end() < words.get(at).start()
        && words.get(at).end() < words.get(at + 1).start();
  }

  String text() {
    return text;
  }

  /** Whether it was read as telling of work. */
  boolean duty() {
    return duty;
  }

  List<Word> words() {
    return words;
  }

  Word word(int at) {
    return words.get(at);
  }

  int size() {
    return words.size();
  }

  int clause(int at) {
    return clauses[at];
  }

  List<DateMention> dates() {
    return dates;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  Set<Standing> standing(int at) {
    return standings.get(at);
  }

  boolean inFigure(int at) {
    return counted[at] || dated[at];
  }

  boolean inDate(int at) {
    return dated[at];
  }

  /** Whether the word must be traced: no function word, no figure. */
  boolean telling(int at) {
    return words.get(at).telling() && !inFigure(at);
  }

  boolean plays(int at, Part part) {
    return lexicon.plays(words.get(at), part);
  }

  /** Whether a word stands where a verb would: first in its clause, or in the form of a past. */
  boolean verbal(int at) {
    Word word = words.get(at);
    if (Stems.isArabic(word.lower())) {
      return leading(at) || (at > 0 && leading(at - 1));
    }
    if (!lexicon.wordNet().verb(word.key())) {
      return false;
    }
    return leading(at)
        || word.lower().endsWith("ed")
        || word.lower().endsWith("ing")
        || lexicon.wordNet().irregularForm(word.lower());
  }

  /** First word of its clause, adverbs, pronouns and conjunctions passed over. */
  boolean leading(int at) {
    for (int back = at - 1; back >= 0 && clauses[back] == clauses[at]; back--) {
      Word word = words.get(back);
      if (word.lower().equals("and")
          || word.lower().equals("to")
          || word.lower().equals("or")
          || word.lower().equals("i")
          || word.lower().equals("then")
          || word.lower().equals("by")) {
        return true;
      }
      if (word.is(Word.Kind.SIGN)
          || word.lower().endsWith("ly")
          || PRONOUNS.contains(word.lower())) {
        continue;
      }
      return false;
    }
    return true;
  }

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "we", "have", "has", "am", "was", "were", "been", "also", "who", "that", "which",
          "do", "did", "can", "then", "while", "so", "but", "be", "is", "are");
}
