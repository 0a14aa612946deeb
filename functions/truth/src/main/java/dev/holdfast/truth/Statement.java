package dev.holdfast.truth;

import java.util.List;

/**
 * One thing a resume or the person says.
 *
 * @param lines 1-based lines it stands on; empty when the person said it beside the resume
 * @param job number of the job it belongs to; 0 when it belongs to none
 * @param header whether it is the title, employer and dates of a job
 */
record Statement(List<Integer> lines, Passage passage, Section section, int job, boolean header) {
  Statement {
    lines = List.copyOf(lines);
  }
}
