package dev.holdfast.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A name to look for in lines of text.
 *
 * @param name as it is best written
 * @param words its words
 * @param cased whether only this very case counts: "Go", not "go"
 * @param bend how far a word may be inflected
 */
public record Phrase(String name, List<Word> words, boolean cased, Bend bend) {

  /** How far the words of a name may change in a text. */
  public enum Bend {
    /** A product's name: no change but the plural. */
    PLURAL,
    /** A thing people do: all inflections. */
    INFLECTION
  }

  public Phrase {
    words = List.copyOf(words);
  }

  public static Phrase of(String name, boolean cased, Bend bend) {
    return new Phrase(name, Word.of(name), cased, bend);
  }

  /** What an index files this phrase under: the first word in the form that may not change. */
  public String handle() {
    return form(words.getFirst());
  }

  /** The forms under which an index has to look for a word of a text. */
  public static List<String> handles(Word word) {
    List<String> forms = new ArrayList<>(List.of(word.plain()));
    for (String form :
        List.of(
            word.stem(),
            word.other(),
            word.key().length() > 4 ? word.key().substring(1) : word.key())) {
      if (!forms.contains(form)) {
        forms.add(form);
      }
    }
    return forms;
  }

  /** The index behind the last word when the phrase stands at this word, else -1. */
  public int endAt(List<Word> text, int from) {
    if (words.isEmpty() || from + words.size() > text.size()) {
      return -1;
    }
    for (int at = 0; at < words.size(); at++) {
      Word mine = words.get(at);
      Word theirs = text.get(from + at);
      if (!same(mine, theirs) || (at > 0 && !theirs.tied() && mine.tied())) {
        return -1;
      }
    }
    return from + words.size();
  }

  private boolean same(Word mine, Word theirs) {
    if (cased) {
      return mine.text().equals(theirs.text())
          || (mine.capitals() && theirs.text().equals(mine.text() + "s"));
    }
    return form(mine).equals(form(theirs)) || (mine.arabic() && behindPreposition(mine, theirs));
  }

  /** "بنظام" for "نظام". */
  private boolean behindPreposition(Word mine, Word theirs) {
    return bend == Bend.INFLECTION
        ? mine.stem().equals(theirs.other())
        : theirs.key().length() > 4 && mine.plain().equals(theirs.key().substring(1));
  }

  private String form(Word word) {
    return bend == Bend.PLURAL ? word.plain() : word.stem();
  }
}
