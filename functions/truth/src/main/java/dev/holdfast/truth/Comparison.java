package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text held against one statement of a resume and the header of its job, word by word. What can
 * be traced is matched; what cannot becomes a verdict.
 */
final class Comparison {
  static final int NONE = -1;

  /** One everyday word may go untraced when at least this many others, and this share, are. */
  private static final int MANY = 4;

  private static final double SHARE = 0.7;

  private final Lexicon lexicon;
  private final Passage text;
  private final Set<String> vocabulary;
  private final int from;
  private final int to;
  private final Passage evidence;
  private final @Nullable Passage header;
  private final int[] matched;
  private final boolean[] byHeader;
  private final boolean[] traced;
  private final Set<Integer> used = new HashSet<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final BitSet settled = new BitSet();
  private boolean names;
  private @Nullable Ranks ranks;
  private int exact;
  private int telling;

  Comparison(
      Lexicon lexicon,
      Set<String> vocabulary,
      Passage text,
      int from,
      int to,
      Passage evidence,
      @Nullable Passage header) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.text = text;
    this.from = from;
    this.to = to;
    this.evidence = evidence;
    this.header = header;
    this.matched = new int[text.size()];
    this.byHeader = new boolean[text.size()];
    this.traced = new boolean[text.size()];
    java.util.Arrays.fill(matched, NONE);
  }

  /** For evidence made of names and titles, where no word stands for another by its place. */
  Comparison ofNames(boolean are) {
    names = are;
    return this;
  }

  /** Keeps what it finds out about two words for other comparisons of the same passages. */
  Comparison ranked(Ranks known) {
    ranks = known;
    return this;
  }

  Comparison judge() {
    List<Integer> open = new ArrayList<>();
    for (int at = from; at < to; at++) {
      if (text.telling(at)) {
        telling++;
        if (trace(at)) {
          exact++;
        } else {
          open.add(at);
        }
      } else if (text.word(at).wordy() && !text.inFigure(at)) {
        traceLight(at);
      }
    }
    new RateJudge(this).judge();
    for (int at = from; at < to; at++) {
      if (text.plays(at, Part.ALONE) && !traced[at] && !plays(evidence, Part.ALONE)) {
        verdicts.add(Verdict.of(at, ClaimKind.SCOPE, Doubt.WEAKER));
      }
    }
    if (!names) {
      new Substitution(lexicon, this).apply(open.stream().filter(at -> !blocked(at)).toList());
    }
    int spare = names || exact < MANY || exact < SHARE * telling ? 0 : 1;
    for (int at : open) {
      if (!traced[at] && (spare == 0 || blocked(at) || !incidental(at))) {
        refuse(at);
      } else if (!traced[at]) {
        spare--;
      }
    }
    new Consequence(this).judge();
    new Participation(lexicon, this).judge();
    new QuantityJudge(lexicon, this).judge();
    new DateJudge(this).judge();
    new TitleJudge(lexicon, this).judge();
    new FrequencyJudge(this).judge();
    new LevelJudge(this).judge();
    return this;
  }

  /** Whether the evidence has the word, but denied, unfinished or somebody else's. */
  private boolean blocked(int at) {
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (rank(at, evidence, candidate) > 2 && !blocks(at, candidate).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** An everyday word that adds no deed, figure, name or outcome. */
  private boolean incidental(int at) {
    return !text.leading(at)
        && doubt(at) == Doubt.ABSENT
        && !narrower(at)
        && new Substitution(lexicon, this).ordinary(text, at)
        && new Kinds(lexicon, text).of(at, Doubt.ABSENT) == ClaimKind.STATEMENT
        && !Changes.follows(text, at);
  }

  /** A truck where the evidence speaks of a vehicle. */
  private boolean narrower(int at) {
    return evidence.words().stream().anyMatch(word -> lexicon.covers(word, text.word(at)));
  }

  private static boolean plays(Passage passage, Part part) {
    for (int at = 0; at < passage.size(); at++) {
      if (passage.plays(at, part)) {
        return true;
      }
    }
    return false;
  }

  private boolean trace(int at) {
    int best = NONE;
    int bestRank = 0;
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      int rank = rank(at, evidence, candidate);
      if (rank == 0 && moves(at, candidate)) {
        rank = 1;
      }
      if (rank > 0 && !blocks(at, candidate).isEmpty()) {
        rank = 0;
      }
      if (rank > bestRank
          || (rank == bestRank && rank > 0 && used.contains(best) && !used.contains(candidate))) {
        best = candidate;
        bestRank = rank;
      }
    }
    if (best != NONE) {
      matched[at] = best;
      used.add(best);
      traced[at] = true;
      return true;
    }
    if (header != null) {
      for (int candidate = 0; candidate < header.size(); candidate++) {
        if (rank(at, header, candidate) > 2) {
          byHeader[at] = true;
          matched[at] = candidate;
          traced[at] = true;
          return true;
        }
      }
    }
    return false;
  }

  /** "A fall" where the evidence says that something "went from 14 to 9". */
  private boolean moves(int at, int candidate) {
    boolean down = lexicon.plays(text.word(at), Part.DOWN);
    boolean up = lexicon.plays(text.word(at), Part.UP);
    return (up || down)
        && !lexicon.plays(text.word(at), Part.CAUSE)
        && evidence.plays(candidate, Part.CHANGE)
        && Changes.of(evidence) == (down ? -1 : 1);
  }

  /** A light word needs no trace, but takes up its counterpart. */
  private void traceLight(int at) {
    boolean denied = false;
    boolean free = !text.word(at).is(Word.Kind.LIGHT);
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (rank(at, evidence, candidate) >= 4) {
        boolean no = blocks(at, candidate).contains(Standing.DENIED);
        denied |= no;
        free |= !no;
      }
    }
    if (denied && !free) {
      verdicts.add(Verdict.of(at, ClaimKind.STATEMENT, Doubt.DENIED));
      return;
    }
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (rank(at, evidence, candidate) > 0
          && blocks(at, candidate).isEmpty()
          && !used.contains(candidate)) {
        matched[at] = candidate;
        if (evidence.telling(candidate)) {
          used.add(candidate);
        }
        return;
      }
    }
  }

  /** How well a word of the evidence stands for one of the text; 0 not at all. */
  int rank(int at, Passage other, int candidate) {
    Ranks known = Objects.equals(other, evidence) ? ranks : null;
    return known == null
        ? rankOf(at, other, candidate)
        : known.of(at, candidate, (one, two) -> rankOf(one, evidence, two));
  }

  private int rankOf(int at, Passage other, int candidate) {
    Word one = text.word(at);
    Word two = other.word(candidate);
    if (!two.wordy()) {
      return 0;
    }
    if (one.lower().equals(two.lower())) {
      return 5;
    }
    if (one.lower().endsWith("est") && lexicon.plays(one, Part.BEST)) {
      return 0;
    }
    if (claimsMore(one, two)) {
      return 0;
    }
    if ((one.key().equals(two.key()) && !one.is(Word.Kind.NAME))
        || (one.is(Word.Kind.NAME) && plural(one, two))
        || one.also().contains(two.key())
        || two.also().contains(one.key())) {
      return 4;
    }
    if (one.is(Word.Kind.NAME) || two.is(Word.Kind.NAME)) {
      return lexicon.aliases(one, two) ? 3 : 0;
    }
    if (lexicon.same(one, two) || lexicon.covers(one, two)) {
      return 3;
    }
    if (lexicon.doer(one, two) && other.verbal(candidate)) {
      return 3;
    }
    if (two.is(Word.Kind.FUNCTION)) {
      return 0;
    }
    return !opposed(one, two)
            && !(lexicon.plays(one, Part.LEAD) && !lexicon.plays(two, Part.LEAD))
            && !lexicon.wordNet().person(one.key())
            && !lexicon.wordNet().person(two.key())
            && lexicon.wordNet().same(one.key(), two.key())
        ? 2
        : 0;
  }

  /** "All" and "alone" are found only in words that say so, too; and a vehicle need be no truck. */
  private boolean claimsMore(Word one, Word two) {
    return (lexicon.covers(two, one) && !lexicon.covers(one, two))
        || (lexicon.plays(one, Part.WHOLE) && !lexicon.plays(two, Part.WHOLE))
        || (lexicon.plays(one, Part.ALONE) && !lexicon.plays(two, Part.ALONE));
  }

  private boolean opposed(Word one, Word two) {
    boolean up = lexicon.plays(one, Part.UP) && lexicon.plays(two, Part.DOWN);
    return up || (lexicon.plays(one, Part.DOWN) && lexicon.plays(two, Part.UP));
  }

  private static boolean plural(Word one, Word two) {
    return one.lower().equals(two.lower() + "s")
        || two.lower().equals(one.lower() + "s")
        || (one.key().equals(two.key())
            && one.lower().length() > 3
            && one.lower().equals(one.text().toLowerCase(java.util.Locale.ROOT))
            && !one.lower().matches(".*[\\d+#.].*"));
  }

  /** What the evidence says of the word that the text does not. */
  Set<Standing> blocks(int at, int candidate) {
    Set<Standing> more = EnumSet.noneOf(Standing.class);
    more.addAll(evidence.standing(candidate));
    Set<Standing> own = text.standing(at);
    more.removeAll(own);
    if (own.contains(Standing.SEEN)) {
      more.remove(Standing.HELPED);
    }
    if (more.contains(Standing.OTHERS) && passiveOrOther(at)) {
      more.remove(Standing.OTHERS);
    }
    if (own.contains(Standing.HELPED)) {
      more.remove(Standing.HEDGED);
    }
    return more;
  }

  /** Whether the text, too, leaves the deed to somebody else: "for the owner's approval". */
  private boolean passiveOrOther(int at) {
    for (int near = from; near < to; near++) {
      if (namesOther(near)) {
        return true;
      }
      String lower = text.word(near).lower();
      if ((near < at
              && (lower.equals("for")
                  || lower.equals("by")
                  || lower.equals("who")
                  || lower.equals("which")))
          || (near > at && lower.equals("by"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of the text names a person to whom the evidence gives the work. */
  private boolean namesOther(int at) {
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (evidence.standing(candidate).contains(Standing.OTHERS)
          && evidence.word(candidate).is(Word.Kind.CONTENT)
          && !evidence.verbal(candidate)
          && !text.leading(at)
          && lexicon.wordNet().person(evidence.word(candidate).key())
          && rank(at, evidence, candidate) >= 4) {
        return true;
      }
    }
    return false;
  }

  /** Of several things that speak against a word, the one to ask about. */
  private static final List<Doubt> GRAVEST =
      List.of(Doubt.UNFINISHED, Doubt.EXPIRED, Doubt.DENIED, Doubt.WEAKER);

  private Doubt doubt(int at) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (rank(at, evidence, candidate) > 0) {
        blocks(at, candidate).forEach(standing -> doubts.add(standing.doubt()));
      }
    }
    return GRAVEST.stream().filter(doubts::contains).findFirst().orElse(Doubt.ABSENT);
  }

  private void refuse(int at) {
    Doubt doubt = doubt(at);
    if (doubt == Doubt.ABSENT && echoes(at)) {
      return;
    }
    verdicts.add(Verdict.of(at, new Kinds(lexicon, text).of(at, doubt), doubt));
  }

  /** "Halfway through" needs no trace where the evidence says in other words that it goes on. */
  private boolean echoes(int at) {
    return echoes(at, Part.UNFINISHED, Standing.UNFINISHED)
        || (text.standing(at).contains(Standing.DENIED) && says(Standing.DENIED))
        || echoes(at, Part.EXPIRED, Standing.EXPIRED)
        || echoes(at, Part.HELP, Standing.HELPED)
        || echoes(at, Part.SEE, Standing.SEEN)
        || echoes(at, Part.HEDGE, Standing.HEDGED);
  }

  private boolean echoes(int at, Part part, Standing standing) {
    return text.plays(at, part) && says(standing);
  }

  private boolean says(Standing standing) {
    for (int candidate = 0; candidate < evidence.size(); candidate++) {
      if (evidence.standing(candidate).contains(standing)) {
        return true;
      }
    }
    return false;
  }

  void add(Verdict verdict) {
    verdicts.add(verdict);
  }

  void accept(int at, int candidate) {
    matched[at] = candidate;
    traced[at] = true;
    used.add(candidate);
  }

  /** Takes words for traced that say together what the evidence says in other words. */
  void settle(int first, int last) {
    for (int at = first; at <= last; at++) {
      traced[at] = true;
      settled.set(at);
    }
  }

  boolean settled(int at) {
    return settled.get(at);
  }

  /** Whether the resume uses the word: then it has a meaning of its own there. */
  boolean elsewhere(int at) {
    return vocabulary.contains(text.word(at).key());
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  /** Whether anything in the text was found in the evidence at all. */
  boolean anchored() {
    if (exact > 0) {
      return true;
    }
    boolean any = false;
    for (int at = from; at < to; at++) {
      boolean light = text.word(at).is(Word.Kind.LIGHT) && !text.inFigure(at);
      if (light && matched[at] == NONE) {
        return false;
      }
      any |= light || (text.inFigure(at) && text.word(at).wordy());
    }
    return any;
  }

  /** Words of the text that had to be traced. */
  int telling() {
    return telling;
  }

  /** How many of them were found as they are or by a known synonym. */
  int exact() {
    return exact;
  }

  Passage text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  Passage evidence() {
    return evidence;
  }

  @Nullable Passage header() {
    return header;
  }

  /** Index of the word of the evidence that stands for one of the text, or {@link #NONE}. */
  int match(int at) {
    return byHeader[at] ? NONE : matched[at];
  }

  boolean byHeader(int at) {
    return byHeader[at];
  }

  boolean usesHeader() {
    for (int at = from; at < to; at++) {
      if (byHeader[at]) {
        return true;
      }
    }
    return false;
  }

  boolean used(int candidate) {
    return used.contains(candidate);
  }
}
