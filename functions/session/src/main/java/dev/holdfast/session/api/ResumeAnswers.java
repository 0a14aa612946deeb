package dev.holdfast.session.api;

import dev.holdfast.http.ApiException;
import dev.holdfast.http.CurrentText;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.Refusals;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveOutcome;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** What every route that saves a text answers. */
final class ResumeAnswers {
  private ResumeAnswers() {}

  /**
   * The save that was made.
   *
   * @throws ApiException if none was
   */
  static SaveOutcome.Saved saved(SaveOutcome outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved saved -> saved;
      case SaveOutcome.Conflict(Resume current) -> throw ApiException.conflict(current(current));
      case SaveOutcome.SessionLocked locked -> throw Refusals.locked();
      case SaveOutcome.SessionErased erased -> throw Refusals.erased();
      case SaveOutcome.VersionDeleted deleted ->
          throw new ApiException(
              ErrorCode.NOT_FOUND, "This version was deleted. Restore it from the bin first.");
    };
  }

  /** As fine as the store keeps it: a later load tells the same time. */
  static String savedAt(SaveOutcome.Saved saved) {
    return saved.updatedAt().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  static String etag(SaveOutcome.Saved saved) {
    return '"' + saved.revision().toString() + '"';
  }

  static Map<String, Long> savedBy(Resume resume) {
    Map<String, Long> saves = new TreeMap<>();
    resume.savedBy().forEach((device, revision) -> saves.put(device.value(), revision.value()));
    return saves;
  }

  private static CurrentText current(Resume resume) {
    return new CurrentText(
        resume.text(),
        resume.revision().value(),
        resume.revision().toString(),
        resume.updatedAt().toString(),
        resume.device(),
        savedBy(resume));
  }
}
