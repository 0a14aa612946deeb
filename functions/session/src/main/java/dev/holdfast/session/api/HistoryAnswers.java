package dev.holdfast.session.api;

import dev.holdfast.history.HistoryOutcome;
import dev.holdfast.history.SnapshotId;
import dev.holdfast.http.ApiException;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.Refusals;

/** What every route of the history answers where it cannot do what was asked. */
final class HistoryAnswers {
  private HistoryAnswers() {}

  /**
   * What was asked for.
   *
   * @throws ApiException if it is not to be had
   */
  static <T> T reached(HistoryOutcome<T> outcome) {
    return switch (outcome) {
      case HistoryOutcome.Done<T>(T value) -> value;
      case HistoryOutcome.NoSuchPoint<T> none -> throw noSuchPoint();
      case HistoryOutcome.DamagedPoint<T> damaged ->
          throw new ApiException(
              ErrorCode.SNAPSHOT_DAMAGED,
              "It can no longer be read as it was once written. Everything else is as it was.");
      case HistoryOutcome.SessionLocked<T> locked -> throw Refusals.locked();
      case HistoryOutcome.SessionErased<T> erased -> throw Refusals.erased();
    };
  }

  static SnapshotId snapshotId(String text) {
    return SnapshotId.parse(text).orElseThrow(HistoryAnswers::noSuchPoint);
  }

  private static ApiException noSuchPoint() {
    return new ApiException(
        ErrorCode.SNAPSHOT_NOT_FOUND,
        "The history holds no text of this id. What is older than 90 days is let go.");
  }
}
