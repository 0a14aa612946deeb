package dev.holdfast.load;

import org.jspecify.annotations.Nullable;

/** What kind of answer a request got. Only {@link #SUCCESS} counts as served. */
enum Answered {
  SUCCESS("success"),
  /** By 409: refused with what is current, as it should be. */
  CONFLICT("409 conflict"),
  THROTTLED("429 throttled"),
  UNAVAILABLE("503 unavailable"),
  FAILED("failed otherwise"),
  SILENT("no answer");

  private final String told;

  Answered(String told) {
    this.told = told;
  }

  String told() {
    return told;
  }

  /** Whether the page would try again by itself. */
  boolean passing() {
    return this == THROTTLED || this == UNAVAILABLE || this == SILENT;
  }

  /** Whether somebody was not served. A conflict is an answer like any other. */
  boolean error() {
    return this != SUCCESS && this != CONFLICT;
  }

  /**
   * By the status of the answer.
   *
   * @param status null when there was none
   */
  static Answered by(@Nullable Integer status) {
    if (status == null) {
      return SILENT;
    }
    return switch (status) {
      case 200, 201, 202, 204 -> SUCCESS;
      case 409 -> CONFLICT;
      case 429 -> THROTTLED;
      case 503 -> UNAVAILABLE;
      default -> FAILED;
    };
  }
}
