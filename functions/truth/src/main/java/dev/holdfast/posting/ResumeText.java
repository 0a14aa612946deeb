package dev.holdfast.posting;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Language;
import dev.holdfast.text.Word;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resume as statements and dated jobs. */
final class ResumeText {
  private static final int HEADER_LINES = 2;
  private static final int LONGEST = 1000;

  /** A line, its words, and what it is to the statements. */
  private record Row(int number, BodyLine line, String text, List<Word> words) {
    boolean blank() {
      return words.isEmpty();
    }
  }

  private final YearMonth today;
  private final List<Statement> statements = new ArrayList<>();
  private final List<@Nullable Headings> parts = new ArrayList<>();
  private final List<Boolean> bulleted = new ArrayList<>();
  private final List<Boolean> afterBlank = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();
  private final List<Integer> months = new ArrayList<>();
  private final List<Optional<Degree>> degrees = new ArrayList<>();

  private ResumeText(String resume, YearMonth today) {
    this.today = today;
    readStatements(resume);
    for (Statement statement : statements) {
      degrees.add(Degree.in(statement));
      months.add(Experience.months(Language.fold(statement.text())));
    }
    readJobs();
  }

  static ResumeText of(String resume, YearMonth today) {
    return new ResumeText(resume, today);
  }

  YearMonth today() {
    return today;
  }

  List<Statement> statements() {
    return statements;
  }

  /** The degree each statement names, in the order of the statements. */
  List<Optional<Degree>> degrees() {
    return degrees;
  }

  /** The time each statement names, in months, in the order of the statements; 0 for none. */
  List<Integer> months() {
    return months;
  }

  List<Job> jobs() {
    return jobs;
  }

  /** The statement behind this one, when it belongs to the same block of lines. */
  Optional<Statement> next(Statement statement) {
    int at = statements.indexOf(statement) + 1;
    return at > 0 && at < statements.size() && !afterBlank.get(at) && !bulleted.get(at)
        ? Optional.of(statements.get(at))
        : Optional.empty();
  }

  private void readStatements(String resume) {
    List<BodyLine> lines = BodyLine.of(resume);
    String heading = "";
    Headings part = null;
    boolean blankBefore = true;
    List<Row> open = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      BodyLine line = lines.get(at);
      String text = line.lead() + line.body();
      Row row = new Row(at + 1, line, text, Word.of(text));
      Optional<Headings> named = Headings.of(text);
      if (row.blank() || named.isPresent() || !continues(open, row)) {
        close(open, heading, part, blankBefore);
        blankBefore = open.isEmpty() ? blankBefore : false;
        open.clear();
      }
      if (named.isPresent()) {
        heading = text.strip();
        part = named.get();
        blankBefore = true;
      } else if (row.blank()) {
        blankBefore = true;
      } else {
        open.add(row);
      }
    }
    close(open, heading, part, blankBefore);
  }

  private static boolean continues(List<Row> open, Row row) {
    if (open.isEmpty() || row.blank() || marked(row)) {
      return false;
    }
    Row first = open.getFirst();
    Row last = open.getLast();
    boolean ended = endsSentence(last.text());
    boolean hanging = marked(first) && indent(row) > indent(first);
    boolean lower = Character.isLowerCase(row.words().getFirst().text().codePointAt(0));
    return !ended && (hanging || (lower && last.text().length() > 50));
  }

  private static boolean marked(Row row) {
    return !row.line().lead().strip().isEmpty();
  }

  private static int indent(Row row) {
    String lead = row.line().lead();
    return lead.length() - lead.stripLeading().length();
  }

  private static boolean endsSentence(String text) {
    String line = text.stripTrailing();
    return line.endsWith(".") || line.endsWith("؛") || line.endsWith(";") || line.endsWith(":");
  }

  private void close(List<Row> rows, String heading, @Nullable Headings part, boolean blankBefore) {
    if (rows.isEmpty()) {
      return;
    }
    List<Word> words = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (Row row : rows) {
      words.addAll(row.words());
      row.words().forEach(word -> lines.add(row.number()));
    }
    statements.add(new Statement(words, lines, text(rows), heading));
    parts.add(part);
    bulleted.add(marked(rows.getFirst()));
    afterBlank.add(blankBefore);
  }

  private static String text(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(text.isEmpty() ? "" : " ").append(shortened(row.text()));
    }
    return text.toString();
  }

  /** As far as the rules for dates and degrees look, with no long runs of space. */
  static String shortened(String line) {
    String some = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    return some.replaceAll("\\s+", " ").strip();
  }

  private void readJobs() {
    List<Integer> dated = new ArrayList<>();
    for (int at = 0; at < statements.size(); at++) {
      boolean header =
          !bulleted.get(at)
              && parts.get(at) != Headings.EDUCATION
              && parts.get(at) != Headings.OTHER
              && statements.get(at).words().size() <= 25;
      if (header
          && Span.in(statements.get(at).text(), today).isPresent()
          && degrees.get(at).isEmpty()) {
        dated.add(at);
      }
    }
    int behindLast = 0;
    for (int each = 0; each < dated.size(); each++) {
      int at = dated.get(each);
      int start = headerStart(at, behindLast);
      int limit =
          each + 1 < dated.size() ? headerStart(dated.get(each + 1), at + 1) : statements.size();
      int headerEnd = headerEnd(at, limit);
      int end = headerEnd;
      while (end < limit && parts.get(end) == parts.get(at)) {
        end++;
      }
      jobs.add(
          new Job(
              Span.in(statements.get(at).text(), today).orElseThrow(),
              statements.subList(start, headerEnd),
              statements.subList(headerEnd, end)));
      behindLast = headerEnd;
    }
  }

  /** Title and employer may stand above the line with the dates. */
  private int headerStart(int at, int floor) {
    int start = at;
    while (start > floor
        && at - start < HEADER_LINES
        && !afterBlank.get(start)
        && !bulleted.get(start - 1)
        && parts.get(start - 1) == parts.get(at)
        && statements.get(start - 1).words().size() <= 12) {
      start--;
    }
    return start;
  }

  /** Or one of them below, before the first statement with a bullet. */
  private int headerEnd(int at, int limit) {
    boolean below =
        at + 2 < limit
            && !bulleted.get(at + 1)
            && !afterBlank.get(at + 1)
            && bulleted.get(at + 2)
            && statements.get(at + 1).words().size() <= 12;
    return below ? at + 2 : at + 1;
  }
}
