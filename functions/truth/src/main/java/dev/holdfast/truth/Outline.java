package dev.holdfast.truth;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The statements of a resume, each with the job it belongs to. */
final class Outline {
  private static final Pattern CONTACT =
      Pattern.compile(
          "@|https?://|www\\.|\\+\\s?[\\d٠-٩]{2}|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}|\\d{5}"
              + " \\d{6}|(?i)phone|e-?mail|mobile|هاتف|بريد");
  private static final Pattern DATE =
      Pattern.compile("(19|20)\\d\\d|[١٢][٩٠][٠-٩]{2}|(?i)present|\\bnow\\b|الآن|تاريخه");
  private static final Pattern RANGE =
      Pattern.compile("[\\d٠-٩]{4}.{1,20}([\\d٠-٩]{4}|(?i)present|now|date|الآن|اليوم|تاريخه)");
  private static final Pattern BARE_DATES =
      Pattern.compile("[\\d٠-٩/.,–—-]*(\\s*(\\p{L}{2,9}\\.?|[–—-]|[\\d٠-٩/]+))*");
  private static final Set<Section> LISTS =
      Set.of(Section.SKILLS, Section.LANGUAGES, Section.CERTIFICATES);
  private static final Pattern RULE = Pattern.compile("[-=_~*]{3,}");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST_HEADER = 18;

  private final Lexicon lexicon;
  private final WordReader reader;
  private final List<BodyLine> lines;
  private final List<Statement> statements = new ArrayList<>();
  private Section section = Section.PROFILE;
  private int job;
  private int jobs;

  private Outline(Lexicon lexicon, String resume) {
    this.lexicon = lexicon;
    this.reader = new WordReader(lexicon);
    this.lines = BodyLine.of(resume);
  }

  static List<Statement> of(Lexicon lexicon, String resume) {
    Outline outline = new Outline(lexicon, resume);
    outline.read();
    return outline.statements;
  }

  private void read() {
    int at = 0;
    while (at < lines.size()) {
      if (skipped(at)) {
        at++;
        continue;
      }
      Optional<Section> heading = heading(at);
      if (heading.isPresent()) {
        section = heading.get();
        job = 0;
        at++;
      } else if (opensJob(at)) {
        at = header(at);
      } else {
        if (section == Section.PROFILE && job > 0 && !bulleted(at) && lines.get(at - 1).blank()) {
          // No headings: a paragraph of its own no longer belongs to the job above it.
          job = 0;
          section = Section.OTHER;
        }
        at = statement(at);
      }
    }
  }

  private boolean skipped(int at) {
    BodyLine line = lines.get(at);
    return line.blank() || RULE.matcher(line.body()).matches() || contact(at);
  }

  private boolean contact(int at) {
    return at < 12
        && section == Section.PROFILE
        && job == 0
        && !bulleted(at)
        && CONTACT.matcher(lines.get(at).body()).find();
  }

  private Optional<Section> heading(int at) {
    if (bulleted(at)) {
      return Optional.empty();
    }
    boolean underlined = at + 1 < lines.size() && RULE.matcher(lines.get(at + 1).body()).matches();
    boolean first =
        at == 0
            || lines.get(at - 1).blank()
            || bulleted(at - 1)
            || lines.get(at).body().endsWith(":")
            || lines.get(at).body().startsWith("#");
    return first || underlined ? Headings.of(lines.get(at).body(), underlined) : Optional.empty();
  }

  /** Whether lines that name a job start here: they end in a dated one, or bullets follow. */
  private boolean opensJob(int at) {
    return endOfHeader(at) > at;
  }

  /** Index behind the last line of the header that starts here; the same index when none does. */
  private int endOfHeader(int at) {
    if (bulleted(at) || LISTS.contains(section)) {
      return at;
    }
    int end = at;
    int dated = -1;
    while (end < lines.size() && end < at + 4 && plainShort(end)) {
      if (DATE.matcher(lines.get(end).body()).find() && dated < 0) {
        dated = end;
      }
      end++;
    }
    if (end > at && end < lines.size() && bulleted(end)) {
      return section == Section.PROFILE && dated < 0 ? at : end;
    }
    boolean range = dated >= 0 && RANGE.matcher(lines.get(dated).body()).find();
    boolean dates = section == Section.WORK ? dated >= 0 : range && section != Section.EDUCATION;
    boolean outdented = at > 0 && indent(at) < indent(at - 1) && dated == at && range;
    if (!dates || !(opens(at) || outdented)) {
      return at;
    }
    boolean bare = dated == at && BARE_DATES.matcher(lines.get(at).body()).matches();
    return bare && at + 1 < lines.size() && plainShort(at + 1) ? at + 2 : dated + 1;
  }

  private boolean opens(int at) {
    return at == 0
        || lines.get(at - 1).blank()
        || RULE.matcher(lines.get(at - 1).body()).matches()
        || heading(at - 1).isPresent();
  }

  private boolean plainShort(int at) {
    BodyLine line = lines.get(at);
    return !line.blank()
        && !bulleted(at)
        && SPACE.split(line.body(), -1).length <= LONGEST_HEADER
        && !line.body().endsWith(".")
        && heading(at).isEmpty();
  }

  private int header(int from) {
    int end = endOfHeader(from);
    job = ++jobs;
    List<Integer> numbers = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int at = from; at < end; at++) {
      numbers.add(at + 1);
      text.append(lines.get(at).body().replaceAll("^#+\\s*", "")).append(" ; ");
    }
    add(numbers, text.toString(), true);
    return end;
  }

  private int statement(int from) {
    List<Integer> numbers = new ArrayList<>();
    StringBuilder text = new StringBuilder(lines.get(from).body());
    numbers.add(from + 1);
    int at = from + 1;
    while (at < lines.size() && continues(from, at)) {
      text.append(' ').append(lines.get(at).body());
      numbers.add(++at);
    }
    if (section == Section.EDUCATION && job == 0) {
      at = withDates(from, at, numbers, text);
    }
    add(numbers, text.toString(), false);
    return at;
  }

  /** A degree whose school and date stand on the next line is one statement with it. */
  private int withDates(int from, int at, List<Integer> numbers, StringBuilder text) {
    boolean undated = !DATE.matcher(text).find() && !bulleted(from);
    if (undated
        && at < lines.size()
        && !lines.get(at).blank()
        && !bulleted(at)
        && heading(at).isEmpty()
        && DATE.matcher(lines.get(at).body()).find()) {
      text.append(", ").append(lines.get(at).body());
      numbers.add(at + 1);
      return at + 1;
    }
    return at;
  }

  private boolean continues(int first, int at) {
    BodyLine line = lines.get(at);
    if (line.blank()
        || bulleted(at)
        || heading(at).isPresent()
        || RULE.matcher(line.body()).matches()) {
      return false;
    }
    int start = line.body().codePointAt(0);
    boolean indented = !line.lead().isEmpty() && line.lead().length() > indent(first);
    boolean small = Character.isLowerCase(start) || start == '(';
    boolean prose =
        section == Section.PROFILE && jobs == 0 && !lines.get(at - 1).body().endsWith(":");
    boolean wraps = bulleted(first) && (indented || small);
    return wraps
        || (!bulleted(first) && (small || (indented && bulleted(first))))
        || (prose && longLine(at - 1));
  }

  private boolean longLine(int at) {
    return lines.get(at).body().length() > 60 || lines.get(at).body().endsWith(",");
  }

  private int indent(int at) {
    String lead = lines.get(at).lead();
    return lead.length() - lead.stripLeading().length();
  }

  private boolean bulleted(int at) {
    return lines.get(at).bulleted();
  }

  private void add(List<Integer> numbers, String text, boolean header) {
    Section own = label(text).orElse(section);
    boolean duty =
        (job > 0 && own != Section.EDUCATION && own != Section.CERTIFICATES) || own == Section.WORK;
    Passage passage = Passage.read(lexicon, reader, text, duty);
    statements.add(new Statement(numbers, passage, own, job, header));
  }

  /** "Skills: …" in the middle of other lines. */
  private static Optional<Section> label(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon > 30) {
      return Optional.empty();
    }
    return Headings.byWords(List.of(Language.fold(text.substring(0, colon)).split("\\s+", -1)));
  }
}
