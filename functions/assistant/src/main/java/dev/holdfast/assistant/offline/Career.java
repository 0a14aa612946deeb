package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The jobs and skills a resume lists, in its own lines. */
final class Career {
  private static final int MOST_LINES_A_JOB = 3;

  private final Outline outline;
  private final Catalogue says;

  Career(Outline outline, Catalogue says) {
    this.outline = outline;
    this.says = says;
  }

  /** The lines that name each job: title, employer and dates, as they stand above its bullets. */
  String jobs() {
    return rows(found(), "jobs");
  }

  /** The same for the dated ones: how many years they make is not reckoned. */
  String years() {
    List<List<ResumeLine>> dated =
        found().stream()
            .filter(job -> job.stream().flatMap(l -> l.tokens().stream()).anyMatch(Career::isYear))
            .toList();
    return rows(dated, "years");
  }

  private List<List<ResumeLine>> found() {
    List<List<ResumeLine>> found = new ArrayList<>();
    boolean headless = outline.headed().isEmpty();
    for (Section section : outline.sections()) {
      boolean experience = section.kind() == SectionKind.EXPERIENCE;
      if (experience || headless) {
        addJobs(section, experience, found);
      }
    }
    return found;
  }

  private String rows(List<List<ResumeLine>> found, String key) {
    if (found.isEmpty()) {
      return says.say(key + ".none");
    }
    List<String> rows = new ArrayList<>(List.of(says.say(key + ".head", found.size())));
    found.stream().limit(Listing.MOST_ROWS).map(this::row).forEach(rows::add);
    new Listing(says).addRest(rows, found.size() - Listing.MOST_ROWS);
    return String.join("\n", rows);
  }

  private static void addJobs(Section section, boolean sure, List<List<ResumeLine>> found) {
    Set<Integer> told =
        Statements.of(section).stream().map(ResumeLine::number).collect(Collectors.toSet());
    List<ResumeLine> open = new ArrayList<>();
    for (ResumeLine line : section.lines()) {
      boolean names = line.kind() == ResumeLine.Kind.TEXT && !told.contains(line.number());
      if (names) {
        open.add(line);
        continue;
      }
      boolean dated = open.stream().flatMap(l -> l.tokens().stream()).anyMatch(Career::isYear);
      if (!open.isEmpty() && (told.contains(line.number()) ? sure || dated : sure && dated)) {
        found.add(
            List.copyOf(open.subList(Math.max(0, open.size() - MOST_LINES_A_JOB), open.size())));
      }
      open.clear();
    }
    boolean dated = open.stream().flatMap(l -> l.tokens().stream()).anyMatch(Career::isYear);
    if (sure && dated) {
      found.add(List.copyOf(open));
    }
  }

  private static boolean isYear(Token token) {
    return Figures.isYear(token.text());
  }

  private String row(List<ResumeLine> job) {
    String text = job.stream().map(line -> narrow(line.body())).collect(Collectors.joining(" · "));
    return "• " + says.say("quote", job.getFirst().number(), says.quoted(text));
  }

  /** Columns that someone laid out with spaces, told as one. */
  private static String narrow(String body) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < body.length(); at++) {
      boolean again =
          at > 0 && Token.isSpace(body.charAt(at)) && Token.isSpace(body.charAt(at - 1));
      if (!again) {
        text.append(body.charAt(at));
      }
    }
    return text.toString();
  }

  /** The lines of the skills section, or those that begin like one where there is none. */
  String skills() {
    List<ResumeLine> found =
        outline.headed().stream()
            .filter(section -> section.kind() == SectionKind.SKILLS)
            .flatMap(section -> section.filled().stream())
            .toList();
    List<ResumeLine> lines = found.isEmpty() ? loose() : found;
    Listing listing = new Listing(says);
    return lines.isEmpty()
        ? says.say("skills.none")
        : listing.of(says.say("skills.head"), lines, listing::quote);
  }

  private List<ResumeLine> loose() {
    return outline.lines().stream()
        .filter(line -> PhraseList.SKILL_OPENINGS.at(line.tokens(), 0) != null)
        .toList();
  }
}
