package dev.holdfast.assistant.offline;

import dev.holdfast.text.BodyLine;
import dev.holdfast.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A resume as its lines and sections; read in one pass. */
record Outline(List<ResumeLine> lines, List<Section> sections) {
  Outline {
    lines = List.copyOf(lines);
    sections = List.copyOf(sections);
  }

  static Outline of(String resume) {
    return new Reader(BodyLine.of(resume)).read();
  }

  boolean empty() {
    return lines.stream().allMatch(line -> line.kind() == ResumeLine.Kind.BLANK);
  }

  /** Sections with a heading. */
  List<Section> headed() {
    return sections.stream().filter(section -> section.line() > 0).toList();
  }

  /** What stands before the first heading. */
  Section top() {
    return sections.getFirst();
  }

  private static final class Reader {
    private final List<BodyLine> raw;
    private final List<ResumeLine> lines = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<ResumeLine> pending = new ArrayList<>();
    private String title = "";
    private int heading;
    private SectionKind kind = SectionKind.OTHER;
    private boolean filled;

    Reader(List<BodyLine> raw) {
      this.raw = raw;
    }

    Outline read() {
      for (int i = 0; i < raw.size(); i++) {
        BodyLine line = raw.get(i);
        if (Headings.isHeading(raw, i, !filled && !line.blank())) {
          open(Headings.title(line.body()), i + 1, SectionKind.of(Headings.title(line.body())));
          add(i, ResumeLine.Kind.HEADING);
        } else {
          openInline(line, i + 1);
          add(i, kindOf(line));
        }
        filled |= !line.blank();
      }
      close();
      return new Outline(lines, sections);
    }

    /** Inside a skills section "Languages: Python, SQL" is a row of it, not a section. */
    private void openInline(BodyLine line, int number) {
      boolean row =
          heading > 0
              && kind == SectionKind.SKILLS
              && !pending.isEmpty()
              && !lines.isEmpty()
              && lines.getLast().kind() != ResumeLine.Kind.BLANK
              && lines.get(heading - 1).kind() == ResumeLine.Kind.HEADING;
      if (!row) {
        Headings.inline(line)
            .ifPresent(
                found -> open(line.body().substring(0, line.body().indexOf(':')), number, found));
      }
    }

    private void open(String newTitle, int number, SectionKind newKind) {
      close();
      title = newTitle;
      heading = number;
      kind = newKind;
    }

    private void close() {
      if (heading > 0 || sections.isEmpty()) {
        sections.add(new Section(title, heading, kind, pending));
      }
      pending.clear();
    }

    private void add(int index, ResumeLine.Kind lineKind) {
      BodyLine line = raw.get(index);
      ResumeLine read = new ResumeLine(index + 1, lineKind, line, Token.of(line.body()));
      lines.add(read);
      pending.add(read);
    }

    private static ResumeLine.Kind kindOf(BodyLine line) {
      if (line.blank()) {
        return ResumeLine.Kind.BLANK;
      }
      if (Headings.isUnderline(line.body())) {
        return ResumeLine.Kind.UNDERLINE;
      }
      return line.bulleted() ? ResumeLine.Kind.BULLET : ResumeLine.Kind.TEXT;
    }
  }
}
