package dev.holdfast.truth;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns judgements into claims, questions and a draft. */
final class Report {
  private static final Set<ClaimKind> FILLABLE =
      EnumSet.of(ClaimKind.NUMBER, ClaimKind.DATE, ClaimKind.TOOL, ClaimKind.EMPLOYER);

  private final String text;
  private final Questions questions;
  private final Testimony record;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Claim, String> placeholders = new HashMap<>();

  Report(String text, Questions questions, Testimony record) {
    this.text = text;
    this.questions = questions;
    this.record = record;
  }

  static Claim whole(String text, Questions questions) {
    return new Claim(
        text,
        0,
        text.length(),
        ClaimKind.STATEMENT,
        List.of(),
        Doubt.ABSENT,
        questions.ask(ClaimKind.STATEMENT, Doubt.ABSENT, "…", ""));
  }

  List<Claim> claims(Judgement piece, Passage passage, int offset, Affinity affinity) {
    List<Claim> result = new ArrayList<>();
    boolean[] doubted = new boolean[passage.size()];
    List<Verdict> merged = merged(piece.verdicts(), passage);
    for (Verdict verdict : merged) {
      for (int at = verdict.first(); at <= verdict.last(); at++) {
        doubted[at] = true;
      }
      result.add(refused(verdict, piece, passage, offset, affinity));
    }
    for (Quantity quantity : passage.quantities()) {
      if (quantity.first() >= piece.from()
          && quantity.last() < piece.to()
          && !doubted[quantity.first()]) {
        result.add(
            supported(piece, passage, quantity.first(), quantity.last(), ClaimKind.NUMBER, offset));
      }
    }
    for (DateMention date : passage.dates()) {
      if (date.first() >= piece.from() && date.last() < piece.to() && !doubted[date.first()]) {
        result.add(supported(piece, passage, date.first(), date.last(), ClaimKind.DATE, offset));
      }
    }
    if (merged.isEmpty()) {
      result.add(
          supported(piece, passage, piece.from(), piece.to() - 1, ClaimKind.STATEMENT, offset));
    }
    return result;
  }

  private Claim supported(
      Judgement piece, Passage passage, int first, int last, ClaimKind kind, int offset) {
    int start = offset + passage.word(first).start();
    int end = offset + passage.word(last).end();
    return new Claim(text.substring(start, end), start, end, kind, lines(piece), null, null);
  }

  private Claim refused(
      Verdict verdict, Judgement piece, Passage passage, int offset, Affinity affinity) {
    int start = offset + passage.word(verdict.first()).start();
    int end = offset + passage.word(verdict.last()).end();
    String words = text.substring(start, end);
    Doubt doubt = new Elsewhere(affinity, record).refine(verdict, piece, passage);
    String counted = verdict.counted() < 0 ? "" : passage.word(verdict.counted()).text();
    Claim claim =
        new Claim(
            words,
            start,
            end,
            verdict.kind(),
            lines(piece),
            doubt,
            questions.ask(verdict.kind(), doubt, words, counted));
    placeholders.put(claim, questions.placeholder(verdict.kind(), counted));
    return claim;
  }

  private List<Integer> lines(Judgement piece) {
    Set<Integer> lines = new TreeSet<>();
    Statement statement = piece.statement();
    if (statement != null) {
      lines.addAll(statement.lines());
      Statement header = record.headers().get(statement.job());
      if (header != null && piece.comparison() != null && piece.comparison().usesHeader()) {
        lines.addAll(header.lines());
      }
    }
    return List.copyOf(lines);
  }

  /** Neighbouring verdicts of one kind are one claim. */
  private static List<Verdict> merged(List<Verdict> verdicts, Passage passage) {
    List<Verdict> sorted = new ArrayList<>(verdicts);
    sorted.sort(java.util.Comparator.comparingInt(Verdict::first));
    List<Verdict> result = new ArrayList<>();
    for (Verdict verdict : sorted) {
      Verdict last = result.isEmpty() ? null : result.getLast();
      if (last != null
          && last.kind() == verdict.kind()
          && last.doubt() == verdict.doubt()
          && verdict.kind() != ClaimKind.NUMBER
          && near(last, verdict, passage)) {
        result.set(
            result.size() - 1,
            new Verdict(
                last.first(),
                Math.max(last.last(), verdict.last()),
                last.kind(),
                last.doubt(),
                last.counted()));
      } else if (last == null || verdict.first() > last.last()) {
        result.add(verdict);
      }
    }
    return result;
  }

  private static boolean near(Verdict last, Verdict verdict, Passage passage) {
    for (int at = last.last() + 1; at < verdict.first(); at++) {
      if (passage.telling(at) || passage.inFigure(at) || passage.word(at).is(Word.Kind.SIGN)) {
        return false;
      }
    }
    return true;
  }

  void add(List<Claim> more) {
    claims.addAll(more);
  }

  Finding finding() {
    List<Claim> all = claims.isEmpty() ? List.of(whole(text, questions)) : claims;
    return new Finding(all, draft(all));
  }

  private @org.jspecify.annotations.Nullable String draft(List<Claim> all) {
    List<Claim> refused = all.stream().filter(claim -> !claim.supported()).toList();
    boolean fillable = !refused.isEmpty() && refused.stream().allMatch(Report::fillable);
    if (!fillable) {
      return null;
    }
    StringBuilder draft = new StringBuilder(text);
    for (Claim claim : refused.reversed()) {
      draft.replace(claim.start(), claim.end(), placeholders.getOrDefault(claim, "[?]"));
    }
    return draft.toString();
  }

  private static boolean fillable(Claim claim) {
    return FILLABLE.contains(claim.kind())
        && (claim.doubt() == Doubt.ABSENT
            || claim.doubt() == Doubt.DIFFERENT
            || claim.doubt() == Doubt.ELSEWHERE);
  }
}
