package dev.holdfast.truth;

import java.util.Locale;

/** What a claim is about. */
public enum ClaimKind {
  /** A quantity, share, amount of money or length of time. */
  NUMBER,
  DATE,
  /** A product, programming language, method or machine. */
  TOOL,
  EMPLOYER,
  TITLE,
  /** A certification, licence, degree or award. */
  CERTIFICATION,
  /** How much of the work was the person's own, and how far it reached. */
  SCOPE,
  /** What came of the work. */
  OUTCOME,
  /** Any other thing that is said to be so. */
  STATEMENT;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name used in the HTTP contract. */
  public String wireName() {
    return wireName;
  }
}
