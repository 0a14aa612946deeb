package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the statements that support a sentence, as a whole or piece by piece. */
final class Tracing {
  private static final int MOST_PIECES = 8;
  private static final Set<String> JOINTS = Set.of("and", "while", "plus", "also", "then");

  /** What follows such a word speaks of what stands before it. */
  private static final Set<String> RELATIVES =
      Set.of("which", "who", "whose", "whom", "where", "الذي", "التي", "الذين");

  /** A stretch of the text held against one statement. */
  private record Question(int from, int to, Statement statement) {}

  private final Map<Question, Judgement> memory = new HashMap<>();
  private final Lexicon lexicon;
  private final Testimony record;
  private final Affinity affinity;

  Tracing(Lexicon lexicon, Testimony record, Affinity affinity) {
    this.lexicon = lexicon;
    this.record = record;
    this.affinity = affinity;
  }

  List<Judgement> trace(Passage text) {
    Judgement whole = best(text, record.allowed());
    if (whole.supported()) {
      return List.of(whole);
    }
    List<Judgement> pieces = piecewise(text);
    if (!pieces.isEmpty()) {
      return pieces;
    }
    Statement said = record.said();
    Judgement last = said == null ? whole : withSaid(text, whole, said);
    return last.supported()
        ? List.of(last)
        : new Rebuttal(record, affinity, text).of(last, cuts(text));
  }

  /** With what the person says beside the resume, alone or added to a statement. */
  private Judgement withSaid(Passage text, Judgement whole, Statement said) {
    List<Statement> sources = new ArrayList<>(List.of(said));
    sources.addAll(affinity.nearest(0, text.size(), record.together()));
    Judgement best = best(text, sources);
    if (!best.supported()) {
      return ORDER.compare(best, whole) < 0 ? best : whole;
    }
    List<Verdict> contrary = new Rebuttal(record, affinity, text).of(0, text.size());
    return contrary.isEmpty()
        ? best
        : new Judgement(0, text.size(), best.statement(), best.comparison(), contrary);
  }

  /** The statement with the fewest verdicts; among those the one that traces most. */
  private Judgement best(Passage text, List<Statement> statements) {
    Judgement best = null;
    for (Statement statement : affinity.nearest(0, text.size(), statements)) {
      Judgement next = judge(0, text.size(), statement);
      if (best == null || ORDER.compare(next, best) < 0) {
        best = next;
      }
    }
    return best != null
        ? best
        : new Judgement(
            0,
            text.size(),
            null,
            null,
            List.of(new Verdict(0, text.size() - 1, ClaimKind.STATEMENT, Doubt.ABSENT, -1)));
  }

  private static final Comparator<Judgement> ORDER =
      Comparator.<Judgement>comparingInt(judgement -> judgement.verdicts().size())
          .thenComparingInt(
              judgement -> judgement.comparison() == null ? 0 : -judgement.comparison().exact());

  private Judgement judge(int from, int to, Statement statement) {
    return memory.computeIfAbsent(
        new Question(from, to, statement), any -> compare(from, to, statement));
  }

  private Judgement compare(int from, int to, Statement statement) {
    Comparison comparison =
        affinity
            .comparison(from, to, statement.passage(), record.header(statement))
            .ofNames(statement.header())
            .judge();
    return new Judgement(from, to, statement, comparison, complete(comparison, from, to));
  }

  /** A text in which nothing can be traced says nothing that is supported. */
  private static List<Verdict> complete(Comparison comparison, int from, int to) {
    if (comparison.verdicts().isEmpty() && !comparison.anchored()) {
      return List.of(new Verdict(from, to - 1, ClaimKind.STATEMENT, Doubt.ABSENT, -1));
    }
    return comparison.verdicts();
  }

  /**
   * Joins pieces that are each supported as a whole. Pieces from jobs must be of one job, and each
   * must begin with a deed of its own; else a tool of one line would slip onto another.
   */
  private List<Judgement> piecewise(Passage text) {
    List<Integer> cuts = cuts(text);
    if (cuts.size() < 3 || cuts.size() > MOST_PIECES + 1) {
      return List.of();
    }
    return joined(text, cuts, 0, null);
  }

  private List<Judgement> joined(
      Passage text, List<Integer> cuts, int first, @Nullable Integer job) {
    int from = cuts.get(first);
    if (first == cuts.size() - 1) {
      return new ArrayList<>();
    }
    for (int last = cuts.size() - 1; last > first; last--) {
      if (first == 0 && last == cuts.size() - 1) {
        continue;
      }
      for (Judgement piece : supports(from, cuts.get(last), job)) {
        Integer bound = piece.job() == 0 ? job : Integer.valueOf(piece.job());
        boolean deed = first == 0 || (piece.job() == 0 && job == null) || startsDeed(text, from);
        List<Judgement> rest = deed ? joined(text, cuts, last, bound) : List.of();
        if (deed && (last == cuts.size() - 1 || !rest.isEmpty())) {
          List<Judgement> all = new ArrayList<>(rest);
          all.addFirst(piece);
          return all;
        }
      }
    }
    return List.of();
  }

  private List<Judgement> supports(int from, int to, @Nullable Integer job) {
    List<Judgement> supports = new ArrayList<>();
    for (Statement statement : affinity.nearest(from, to, record.allowed())) {
      if (job == null || statement.job() == 0 || statement.job() == job) {
        Judgement judgement = judge(from, to, statement);
        if (judgement.supported()) {
          supports.add(judgement);
        }
      }
    }
    return supports.size() > 3 ? supports.subList(0, 3) : supports;
  }

  private boolean startsDeed(Passage text, int from) {
    for (int at = from; at < text.size() && at < from + 4; at++) {
      if (text.word(at).wordy() && !JOINTS.contains(text.word(at).lower())) {
        return text.verbal(at)
            || text.word(at).is(Word.Kind.LIGHT)
            || lexicon.wordNet().person(text.word(at).key())
            || Stems.isArabic(text.word(at).lower());
      }
    }
    return false;
  }

  private static List<Integer> cuts(Passage text) {
    List<Integer> cuts = new ArrayList<>(List.of(0));
    for (int at = 1; at < text.size() - 1; at++) {
      Word word = text.word(at);
      boolean sign = word.is(Word.Kind.SIGN) && ",;:،؛—(".contains(word.text());
      boolean joint =
          JOINTS.contains(word.lower())
              || (word.lower().startsWith("و")
                  && Stems.isArabic(word.lower())
                  && word.lower().length() > 3);
      boolean relative = RELATIVES.contains(text.word(at + 1).lower());
      if ((sign || joint) && !relative && !text.inFigure(at) && cuts.getLast() < at - 1) {
        cuts.add(at);
      }
    }
    cuts.add(text.size());
    return cuts;
  }
}
