package dev.holdfast.truth;

import java.util.Locale;

/** Why a claim is not supported. */
public enum Doubt {
  /** No line of the evidence says it. */
  ABSENT,
  /** The evidence gives another value for the same thing. */
  DIFFERENT,
  /** The resume says it, but of another job or in a line that is not cited. */
  ELSEWHERE,
  /** The evidence says the opposite. */
  DENIED,
  /** In the evidence it is planned, in progress or part done. */
  UNFINISHED,
  /** In the evidence it has lapsed. */
  EXPIRED,
  /** The evidence says less: helped for led, a part for the whole. */
  WEAKER;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The name used in the HTTP contract. */
  public String wireName() {
    return wireName;
  }
}
