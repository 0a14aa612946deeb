package dev.holdfast.posting;

import java.util.List;

/**
 * A dated job of a resume.
 *
 * @param header the lines that name title, employer and dates
 * @param duties what is said about it
 */
record Job(Span span, List<Statement> header, List<Statement> duties) {
  Job {
    header = List.copyOf(header);
    duties = List.copyOf(duties);
  }
}
