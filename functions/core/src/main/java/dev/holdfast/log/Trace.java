package dev.holdfast.log;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells a log where something failed. Messages are left out: they may quote what a person wrote.
 */
public final class Trace {
  private static final int PLACES = 12;

  private Trace() {}

  /** Types and places of a failure and its causes, in one line. */
  public static String of(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      trace.append(trace.isEmpty() ? "" : " caused by ").append(cause.getClass().getName());
      trace.append(
          Arrays.stream(cause.getStackTrace())
              .limit(PLACES)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining(" < ", " at ", "")));
    }
    return trace.toString();
  }
}
