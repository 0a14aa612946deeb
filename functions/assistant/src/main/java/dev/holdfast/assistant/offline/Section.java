package dev.holdfast.assistant.offline;

import java.util.List;

/**
 * A heading and the lines under it.
 *
 * @param title the person's own words for it
 * @param line 1-based line of the heading; 0 for what stands before the first heading
 */
record Section(String title, int line, SectionKind kind, List<ResumeLine> lines) {
  Section {
    lines = List.copyOf(lines);
  }

  /** Lines that hold something. */
  List<ResumeLine> filled() {
    return lines.stream()
        .filter(l -> l.kind() == ResumeLine.Kind.BULLET || l.kind() == ResumeLine.Kind.TEXT)
        .toList();
  }

  long bullets() {
    return lines.stream().filter(l -> l.kind() == ResumeLine.Kind.BULLET).count();
  }

  /** Blocks that begin with an unmarked line after a blank line, a bullet or the heading. */
  int entries() {
    int entries = 0;
    boolean open = false;
    for (ResumeLine line : lines) {
      boolean text = line.kind() == ResumeLine.Kind.TEXT;
      if (text && !open) {
        entries++;
      }
      open = text;
    }
    return entries;
  }

  boolean holdsEntries() {
    return bullets() > 0 || kind == SectionKind.EXPERIENCE;
  }
}
