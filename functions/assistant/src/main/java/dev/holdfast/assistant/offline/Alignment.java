package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a new line can be read as an old one with nothing but the permitted changes. */
final class Alignment {
  private final List<Token> old;
  private final List<Token> fresh;
  private final boolean[][] reached;

  Alignment(List<Token> old, List<Token> fresh) {
    this.old = old;
    this.fresh = fresh;
    this.reached = new boolean[old.size() + 1][fresh.size() + 1];
  }

  boolean holds() {
    if (fresh.isEmpty()) {
      return old.isEmpty();
    }
    reached[0][0] = true;
    Duty duty = Duty.at(old);
    if (duty != null && Verb.of(fresh.getFirst()).isPresent()) {
      reached[duty.length()][0] = true;
      reached[duty.start(old)][0] = true;
    }
    if (Implied.buriesVerb(withoutPronoun())) {
      List<Token> buried = withoutPronoun();
      reached[old.size() - buried.size() + Implied.before(buried)][0] = true;
    }
    for (int i = 0; i <= old.size(); i++) {
      for (int j = 0; j <= fresh.size(); j++) {
        if (reached[i][j] && i < old.size()) {
          advance(i, j);
        }
      }
    }
    return reached[old.size()][fresh.size()];
  }

  private List<Token> withoutPronoun() {
    boolean pronoun = !old.isEmpty() && FirstPerson.isIn(old.getFirst());
    return old.subList(pronoun ? 1 : 0, old.size());
  }

  private void advance(int i, int j) {
    if (j < fresh.size() && same(old.get(i), fresh.get(j), i == 0 || j == 0)) {
      reached[i + 1][j + 1] = true;
    }
    if (mayGo(i)) {
      reached[i + 1][j] = true;
    }
    phrase(PhraseList.REWRITES.at(old, i), i, j);
    phrase(PhraseList.REDUNDANCIES.at(old, i), i, j);
    share(i, j);
  }

  private void phrase(PhraseList.@Nullable Phrase phrase, int i, int j) {
    if (phrase == null || j + phrase.kept().size() > fresh.size()) {
      return;
    }
    for (int k = 0; k < phrase.kept().size(); k++) {
      Token token = fresh.get(j + k);
      String kept = phrase.kept().get(k);
      boolean form = Verb.of(token).filter(verb -> verb.forms().contains(kept)).isPresent();
      if (!kept.equals(token.lower()) && !form) {
        return;
      }
    }
    reached[i + phrase.words().size()][j + phrase.kept().size()] = true;
  }

  /** "Helped with the development of" may be "Helped develop". */
  private void share(int i, int j) {
    boolean helps =
        i > 0
            && j > 0
            && old.get(i - 1).lower().startsWith("help")
            && fresh.get(j - 1).lower().equals(old.get(i - 1).lower())
            && (old.get(i).lower().equals("with") || old.get(i).lower().equals("in"));
    if (helps && j < fresh.size() && Verb.of(fresh.get(j)).isPresent()) {
      reached[i + 1][j] = true;
    }
  }

  private boolean mayGo(int i) {
    Token token = old.get(i);
    if (Surplus.isHead(old, i)) {
      return true;
    }
    return Lexicon.DROPPABLE_WORDS.holds(token)
        && !Lexicon.NEGATIONS.holds(token)
        && !Lexicon.SCOPE_WORDS.holds(token)
        && !token.hasDigit()
        && (i == 0 || !token.startsUpperCase() || token.lower().startsWith("i"));
  }

  private static boolean same(Token old, Token fresh, boolean opening) {
    if (old.text().equals(fresh.text())) {
      return true;
    }
    if (!old.word() || !fresh.word()) {
      return false;
    }
    boolean caseFits = opening || old.startsUpperCase() == fresh.startsUpperCase();
    return caseFits
        ? differsInFirstCase(old, fresh, opening) || sameVerb(old, fresh)
        : opensNoMore(old, fresh);
  }

  /** What opened the line and now stands inside it, in lower case; never a name. */
  private static boolean opensNoMore(Token old, Token fresh) {
    return old.start() == 0
        && old.lower().equals(fresh.text())
        && (Lexicon.COMMON_SUBJECTS.holds(old) || Lexicon.COUNT_NOUNS.holds(old));
  }

  private static boolean differsInFirstCase(Token old, Token fresh, boolean opening) {
    int skipOld = Character.charCount(old.text().codePointAt(0));
    int skipFresh = Character.charCount(fresh.text().codePointAt(0));
    return opening
        && fresh.startsUpperCase()
        && old.lower().equals(fresh.lower())
        && old.text().substring(skipOld).equals(fresh.text().substring(skipFresh));
  }

  private static boolean sameVerb(Token old, Token fresh) {
    return Verb.of(old)
            .filter(verb -> verb.hasForm(fresh))
            .filter(verb -> verb.duty() != Verb.Duty.OUTCOME || !verb.isGerund(old))
            .isPresent()
        || Verb.ofNoun(old).filter(verb -> verb.hasForm(fresh)).isPresent();
  }
}
