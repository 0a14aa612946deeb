package dev.holdfast.truth;

/**
 * A date in a passage.
 *
 * @param month 1 to 12, 0 when only the year is given
 * @param year 0 for "present"
 * @param first index of its first word
 * @param last index of its last word
 * @param edge whether something starts or ends then
 */
record DateMention(int month, int year, int first, int last, Edge edge) {
  enum Edge {
    NONE,
    START,
    END
  }

  static final int PRESENT = 0;

  boolean present() {
    return year == PRESENT;
  }

  DateMention at(Edge other) {
    return new DateMention(month, year, first, last, other);
  }

  /** Whether the other names this date, at least as exactly. */
  boolean within(DateMention other) {
    return year == other.year && (month == 0 || month == other.month);
  }

  /** Months since year 0. */
  int months() {
    return year * 12 + Math.max(0, month - 1);
  }
}
