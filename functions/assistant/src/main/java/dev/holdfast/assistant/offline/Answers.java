package dev.holdfast.assistant.offline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Answers to free questions, from the resume's own text and nothing else. */
final class Answers {
  private static final int WORDS_A_PAGE = 500;
  private static final int LINES_A_PAGE = 50;

  private static final Set<Intent> ANY_TIME =
      EnumSet.of(Intent.HELP, Intent.WRITE, Intent.SPELLING, Intent.THANKS);

  private final Outline outline;
  private final Catalogue says;
  private final Listing listing;

  Answers(Outline outline, Catalogue says) {
    this.outline = outline;
    this.says = says;
    this.listing = new Listing(says);
  }

  String to(String question) {
    Intent intent = Intent.of(question);
    if (outline.empty() && !ANY_TIME.contains(intent)) {
      return says.say("empty");
    }
    return switch (intent) {
      case HELP -> says.say("help");
      case WRITE -> says.say("write");
      case SPELLING -> says.say("spelling");
      case YEARS -> new Career(outline, says).years();
      case NAME -> name();
      case THANKS -> says.say("thanks");
      case NUMBERS -> numbers();
      case WEAK -> weak();
      case PERSON -> person();
      case LENGTH -> length();
      case CONTACT -> String.join("\n", contact());
      case JOBS -> new Career(outline, says).jobs();
      case SKILLS -> new Career(outline, says).skills();
      case SECTIONS -> sections(question);
      case REVIEW -> review();
      case FIND -> find(question);
      case UNKNOWN -> says.say("unknown");
    };
  }

  private String name() {
    return outline.lines().stream()
        .filter(line -> line.kind() != ResumeLine.Kind.BLANK)
        .findFirst()
        .map(line -> says.say("name", line.number(), says.quoted(line.body())))
        .orElseGet(() -> says.say("empty"));
  }

  private String numbers() {
    List<ResumeLine> all = Statements.of(outline);
    List<ResumeLine> lacking = all.stream().filter(Statements::lacksNumber).toList();
    if (all.isEmpty()) {
      return says.say("no.statements");
    }
    List<ResumeLine> open = all.stream().filter(Statements::openFigure).toList();
    if (lacking.isEmpty() && open.isEmpty()) {
      return says.say("numbers.all", all.size());
    }
    List<String> parts = new ArrayList<>();
    if (!lacking.isEmpty()) {
      String head = says.say("numbers.head", lacking.size(), all.size());
      parts.add(listing.of(head, lacking, listing::quote));
    }
    if (!open.isEmpty()) {
      parts.add(listing.of(says.say(openKey(open.size()), open.size()), open, listing::quote));
    }
    return String.join("\n\n", parts);
  }

  private static String openKey(int count) {
    return count == 1 ? "numbers.open.one" : "numbers.open";
  }

  private String weak() {
    List<ResumeLine> all = Statements.of(outline);
    List<ResumeLine> lacking = all.stream().filter(Answers::isWeak).toList();
    if (all.isEmpty()) {
      return says.say("no.statements");
    }
    List<ResumeLine> shares = all.stream().filter(Statements::share).toList();
    String told =
        lacking.isEmpty()
            ? says.say("weak.none", all.size())
            : listing.of(
                says.say("weak.head", lacking.size(), all.size()),
                lacking,
                line -> listing.quote(line, "weak.reason." + weakness(line)));
    return shares.isEmpty()
        ? told
        : told + "\n\n" + listing.of(says.say("weak.share"), shares, listing::quote);
  }

  private static String weakness(ResumeLine line) {
    if (Statements.lacksVerb(line)) {
      return "verb";
    }
    return Statements.beginsWeakly(line) ? "opening" : "ing";
  }

  private static boolean isWeak(ResumeLine line) {
    return !Statements.share(line)
        && (Statements.beginsWeakly(line)
            || Statements.lacksVerb(line)
            || Statements.beginsWithGerund(line));
  }

  private String person() {
    List<ResumeLine> found = personal();
    return found.isEmpty()
        ? says.say("person.none")
        : listing.of(
            says.say("person.head", found.size()),
            found,
            line ->
                listing.quote(
                    line, "person.reason." + (Statements.firstPerson(line) ? "first" : "passive")));
  }

  private List<ResumeLine> personal() {
    return outline.lines().stream()
        .filter(line -> line.kind() != ResumeLine.Kind.HEADING)
        .filter(line -> Statements.firstPerson(line) || Statements.passive(line))
        .toList();
  }

  private String length() {
    long words = outline.lines().stream().mapToLong(ResumeLine::words).sum();
    long filled = outline.lines().stream().filter(l -> l.kind() != ResumeLine.Kind.BLANK).count();
    long byWords = Math.ceilDiv(words, WORDS_A_PAGE);
    long byLines = Math.ceilDiv(outline.lines().size(), LINES_A_PAGE);
    return says.say("length", words, filled, pages(Math.max(byWords, byLines)));
  }

  /** Arabic has a form of its own for one, for two and for three to ten. */
  private String pages(long pages) {
    if (pages <= 2) {
      return says.say(pages == 2 ? "pages.two" : "pages.one");
    }
    return says.say(pages <= 10 ? "pages.few" : "pages.many", pages);
  }

  private List<String> contact() {
    return Stream.of(
            says.say("contact.head"),
            fact("contact.email", Contact.email(outline)),
            fact("contact.phone", Contact.phone(outline)),
            fact("contact.link", Contact.link(outline)))
        .toList();
  }

  private String fact(String name, Optional<Contact.Fact> fact) {
    return fact.map(f -> says.say("contact.found", says.say(name), says.quoted(f.text()), f.line()))
        .orElseGet(() -> says.say("contact.missing", says.say(name)));
  }

  private String sections(String question) {
    List<Section> headed = outline.headed();
    if (headed.isEmpty()) {
      return says.say("sections.none");
    }
    Optional<SectionKind> asked = SectionKind.inside(question);
    if (asked.isPresent()) {
      return section(asked.get(), headed);
    }
    List<String> rows = new ArrayList<>(List.of(says.say("sections.head", headed.size())));
    headed.stream().limit(2 * Listing.MOST_ROWS).map(this::row).forEach(rows::add);
    listing.addRest(rows, headed.size() - 2 * Listing.MOST_ROWS);
    if (!outline.top().filled().isEmpty()) {
      rows.add(says.say("sections.before", outline.top().filled().size()));
    }
    return String.join("\n", rows);
  }

  private String row(Section section) {
    String title = says.quoted(section.title());
    return "• " + says.say("section.line", section.line(), title) + " – " + count(section);
  }

  private String count(Section section) {
    int lines = section.filled().size();
    return section.holdsEntries()
        ? says.say("section.entries", section.entries(), section.bullets(), lines)
        : says.say("section.lines", lines);
  }

  private String section(SectionKind kind, List<Section> headed) {
    List<Section> asked = headed.stream().filter(section -> section.kind() == kind).toList();
    if (asked.isEmpty()) {
      List<String> titles =
          headed.stream().limit(Listing.MOST_ROWS).map(s -> says.quoted(s.title())).toList();
      return says.say("section.missing", String.join(", ", titles));
    }
    return String.join("\n\n", asked.stream().limit(2).map(this::held).toList());
  }

  private String held(Section section) {
    String title = says.quoted(section.title());
    return listing.of(
        says.say("section.holds", title, section.line(), count(section)),
        section.filled(),
        listing::quote);
  }

  private String review() {
    List<ResumeLine> all = Statements.of(outline);
    List<String> rows = new ArrayList<>(List.of(says.say("review.head")));
    if (all.isEmpty()) {
      rows.add("• " + says.say("no.statements"));
    } else {
      long bare = all.stream().filter(Statements::lacksNumber).count();
      rows.add("• " + says.say("review.numbers", bare, all.size()));
      int open = (int) all.stream().filter(Statements::openFigure).count();
      if (open > 0) {
        rows.add("• " + says.say("review." + openKey(open), open));
      }
      rows.add(
          "• " + says.say("review.weak", all.stream().filter(Answers::isWeak).count(), all.size()));
    }
    rows.add("• " + says.say("review.person", personal().size()));
    rows.add("• " + length());
    rows.addAll(contact().subList(1, contact().size()).stream().map(row -> "• " + row).toList());
    rows.add(says.say("review.tail"));
    return String.join("\n", rows);
  }

  private String find(String question) {
    Optional<String> term = Term.of(question);
    if (term.isEmpty()) {
      return says.say("find.ask");
    }
    String wanted = term.get();
    List<ResumeLine> found = outline.lines().stream().filter(l -> Term.in(l, wanted)).toList();
    return found.isEmpty()
        ? says.say("find.none", says.quoted(wanted))
        : listing.of(
            says.say("find.head", says.quoted(wanted), found.size()), found, listing::quote);
  }
}
