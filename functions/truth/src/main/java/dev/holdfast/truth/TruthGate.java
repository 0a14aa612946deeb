package dev.holdfast.truth;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a text says only what its evidence says. Deterministic, offline, and closed when in
 * doubt: what it cannot trace is refused.
 */
public final class TruthGate {
  /** Longer texts are refused as a whole. */
  static final int LONGEST_TEXT = 32 * 1024;

  /** Loads the word lists on first use, some 200 ms; they are shared by all gates. */
  private static final class Words {
    static final Lexicon LEXICON = Lexicon.load();
  }

  private final Lexicon lexicon = Words.LEXICON;
  private volatile ReadResume last = ReadResume.of(lexicon, "");

  /**
   * Checks every claim of a text. {@link Placeholders} in it claim nothing.
   *
   * @param text one statement or several lines; at most 32 KB
   */
  public Finding check(String text, Evidence evidence) {
    if (text.isBlank()) {
      return new Finding(List.of(), null);
    }
    Questions questions = new Questions(Language.of(text));
    if (text.length() > LONGEST_TEXT) {
      return new Finding(List.of(Report.whole(text, questions)), null);
    }
    Testimony record = Testimony.of(lexicon, resume(evidence.resume()), evidence);
    Report report = new Report(text, questions, record);
    int offset = 0;
    for (BodyLine line : BodyLine.of(Placeholders.blanked(text))) {
      for (Span sentence : Span.sentences(line.body())) {
        int start = offset + line.lead().length() + sentence.start();
        judge(line.body().substring(sentence.start(), sentence.end()), start, record, report);
      }
      offset += line.render().length();
    }
    return report.finding();
  }

  /** The bullets of one draft are checked one after the other against the same resume. */
  private ReadResume resume(String text) {
    ReadResume known = last;
    if (!known.text().equals(text)) {
      known = ReadResume.of(lexicon, text);
      last = known;
    }
    return known;
  }

  private void judge(String sentence, int offset, Testimony record, Report report) {
    Passage passage = Passage.read(lexicon, new WordReader(lexicon), sentence, false);
    if (passage.words().stream().noneMatch(Word::wordy)) {
      return;
    }
    Affinity affinity = new Affinity(lexicon, record, passage);
    List<Judgement> pieces = new Tracing(lexicon, record, affinity).trace(passage);
    List<Claim> claims = new ArrayList<>();
    for (Judgement piece : pieces) {
      claims.addAll(report.claims(piece, passage, offset, affinity));
    }
    claims.sort(Comparator.comparingInt(Claim::start));
    report.add(claims);
  }
}
