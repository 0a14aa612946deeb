package dev.holdfast.text;

/** What a name of the lexicon stands for. */
public enum TermKind {
  SKILL,
  /** A product, programming language, protocol or machine. */
  TOOL,
  /** A certification or licence. */
  CERTIFICATION,
  /** A spoken or signed language. */
  LANGUAGE
}
