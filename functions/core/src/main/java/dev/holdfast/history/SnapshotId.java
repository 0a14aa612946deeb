package dev.holdfast.history;

import dev.holdfast.replica.Ulids;
import dev.holdfast.snapshot.PointId;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one text of history: that of its point and, where an earlier release kept several
 * texts as one point, the text's number, as in {@code 01KA0Q3ZK80123456789ABCDEF-2}.
 *
 * @param number from 1; 0 where the point holds but one text
 */
public record SnapshotId(PointId point, int number) implements Comparable<SnapshotId> {
  private static final Comparator<SnapshotId> BY_TIME =
      Comparator.comparing(SnapshotId::point).thenComparingInt(SnapshotId::number);
  private static final Pattern FORM =
      Pattern.compile("([0-7][0-9A-HJKMNP-TV-Z]{25})(?:-([1-9][0-9]{0,5}))?");

  public SnapshotId {
    if (number < 0) {
      throw new IllegalArgumentException("number must not be negative: " + number);
    }
  }

  /** Reads the form that {@link #toString} writes; empty for anything else. */
  public static Optional<SnapshotId> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !Ulids.valid(form.group(1))) {
      return Optional.empty();
    }
    int number = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
    return Optional.of(new SnapshotId(new PointId(form.group(1)), number));
  }

  @Override
  public int compareTo(SnapshotId other) {
    return BY_TIME.compare(this, other);
  }

  @Override
  public String toString() {
    return number == 0 ? point.toString() : point + "-" + number;
  }
}
