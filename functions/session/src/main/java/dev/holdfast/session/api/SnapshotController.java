package dev.holdfast.session.api;

import dev.holdfast.archive.SnapshotOutcome;
import dev.holdfast.archive.SnapshotReceipt;
import dev.holdfast.archive.Snapshots;
import dev.holdfast.http.Failures;
import dev.holdfast.http.Refusals;
import dev.holdfast.http.Requests;
import dev.holdfast.session.Caller;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Takes snapshots on request. */
@Controller("/api/snapshot")
@ExecuteOn(TaskExecutors.BLOCKING)
class SnapshotController {
  private final Snapshots snapshots;

  SnapshotController(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Says what a snapshot holds.
   *
   * @param snapshotRevision the revision of the text that is now in cold storage
   */
  @Serdeable
  record Taken(
      boolean snapshotted,
      long countMessages,
      String snapshotId,
      String at,
      long snapshotRevision) {}

  @Post("/{sessionId}")
  @Consumes(MediaType.ALL)
  @Operation(
      operationId = "takeSnapshot",
      summary = "Writes the whole session to cold storage and keeps it as a point of history",
      description = "The body is ignored.")
  @ApiResponse(
      responseCode = "200",
      description = "Stored",
      content = @Content(schema = @Schema(implementation = Taken.class)))
  @Failures
  Taken take(@PathVariable String sessionId, @Parameter(hidden = true) Caller caller) {
    return switch (snapshots.take(Requests.sessionId(sessionId), caller)) {
      case SnapshotOutcome.Taken(SnapshotReceipt receipt) ->
          new Taken(
              true,
              receipt.turns(),
              receipt.point().value(),
              receipt.at().toString(),
              receipt.resume().value());
      case SnapshotOutcome.SessionLocked locked -> throw Refusals.locked();
      case SnapshotOutcome.SessionErased erased -> throw Refusals.erased();
    };
  }
}
