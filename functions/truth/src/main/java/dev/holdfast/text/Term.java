package dev.holdfast.text;

import java.util.List;

/**
 * Something the professions have a name for, with all names that mean the same.
 *
 * @param names the usual one first; never empty
 */
public record Term(TermKind kind, List<Phrase> names) {
  public Term {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a term has a name");
    }
  }

  public String name() {
    return names.getFirst().name();
  }

  /** The other names. */
  public List<String> aliases() {
    return names.stream().skip(1).map(Phrase::name).toList();
  }
}
