package dev.holdfast.assistant;

import dev.holdfast.chat.SuggestedEdit;
import dev.holdfast.text.BodyLine;
import dev.holdfast.truth.Claim;
import dev.holdfast.truth.Evidence;
import dev.holdfast.truth.Finding;
import dev.holdfast.truth.TruthGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a model suggests against the resume before anybody sees it, whatever wrote it. A text
 * the truth gate refuses becomes questions; it is never handed on as a text to accept.
 */
public final class Review {
  private final TruthGate gate;

  public Review(TruthGate gate) {
    this.gate = gate;
  }

  /**
   * What may be shown of a reply.
   *
   * @param suggestion the selection with every edit that passed; null when none did
   */
  public record Reviewed(@Nullable String suggestion, List<SuggestedEdit> edits) {
    public Reviewed {
      edits = List.copyOf(edits);
    }
  }

  public Reviewed of(Prompt prompt, Reply reply) {
    String selection = prompt.selectedText().orElse(null);
    if (selection == null) {
      return new Reviewed(null, List.of());
    }
    Ground ground = Ground.of(selection, prompt.resume());
    List<SuggestedEdit> edits = new ArrayList<>();
    List<Edit> passed = new ArrayList<>();
    for (Edit edit : reply.edits()) {
      SuggestedEdit reviewed = reviewed(edit, selection, ground);
      edits.add(reviewed);
      if (reviewed.after() != null) {
        passed.add(edit);
      }
    }
    return new Reviewed(passed.isEmpty() ? null : Edit.apply(selection, passed), edits);
  }

  private SuggestedEdit reviewed(Edit edit, String selection, Ground ground) {
    Edit.Change change = edit.in(selection);
    Set<Integer> cited = ground.cited(change);
    Finding finding = gate.check(change.after(), new Evidence(ground.text(), cited, List.of()));
    if (finding.supported()) {
      return new SuggestedEdit(
          change.before(), change.after(), List.of(), null, ground.lines(finding, cited));
    }
    return new SuggestedEdit(
        change.before(), null, finding.questions(), finding.draft(), ground.lines(finding, cited));
  }

  /**
   * The text that a selection is a part of.
   *
   * @param start offset of the selection in it
   * @param stored whether it is the resume; it is the selection alone when the resume, which may be
   *     a moment older than the editor, does not hold it
   */
  private record Ground(String text, int start, boolean stored) {
    static Ground of(String selection, String resume) {
      int start = resume.indexOf(selection);
      return start < 0 ? new Ground(selection, 0, false) : new Ground(resume, start, true);
    }

    /**
     * The lines an edit replaces, and no others: a line that the model names as its evidence may be
     * the very one that told it to lie.
     */
    Set<Integer> cited(Edit.Change change) {
      int first = line(start + change.start());
      int last = line(Math.max(start + change.start(), start + change.end() - 1));
      return IntStream.rangeClosed(first, last)
          .boxed()
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a person can be shown; a selection's own lines are not the resume's. */
    List<Integer> lines(Finding finding, Set<Integer> cited) {
      if (!stored) {
        return List.of();
      }
      Set<Integer> lines = new TreeSet<>();
      finding.claims().stream().map(Claim::lines).forEach(lines::addAll);
      return List.copyOf(lines.isEmpty() ? cited : lines);
    }

    private int line(int offset) {
      return Math.max(
          1, BodyLine.of(text.substring(0, Math.min(text.length(), offset + 1))).size());
    }
  }
}
