package dev.holdfast.session.api;

import dev.holdfast.history.RestorePoint;
import dev.holdfast.history.Restored;
import dev.holdfast.history.SnapshotId;
import dev.holdfast.http.Failures;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.VersionId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Goes back to texts of the history. */
@Controller("/api/session/{sessionId}/snapshots")
@ExecuteOn(TaskExecutors.BLOCKING)
class RestoreController {
  private final RestorePoint restoring;
  private final Ulids ids;

  RestoreController(RestorePoint restoring, Ulids ids) {
    this.restoring = restoring;
    this.ids = ids;
  }

  /**
   * Says that a text of the history is the present one.
   *
   * @param text that of the history
   */
  @Serdeable
  record Receipt(boolean saved, String updatedAt, long revision, String etag, String text) {}

  @Post("/{snapshotId}/restore")
  @Operation(
      operationId = "restoreFromHistory",
      summary = "Saves a text of the history as a new revision",
      description =
          "The present text is kept in the history first (reason beforeRestore), unless it is empty"
              + " or the same. With If-Match a restore over another revision than the current one"
              + " is refused with 409 and the current text.")
  @RequestBody(content = @Content(schema = @Schema(implementation = RestoreRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Stored",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @Failures
  HttpResponse<Receipt> restore(
      @PathVariable String sessionId,
      @PathVariable String snapshotId,
      @Parameter(hidden = true) Caller caller,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      // Bytes can not be left out, says the framework; and here no text is to be kept exactly.
      @Body @Nullable String body) {
    SessionId id = Requests.sessionId(sessionId);
    SnapshotId snapshot = HistoryAnswers.snapshotId(snapshotId);
    var base = Requests.base(ifMatch);
    RestoreRequest request =
        RestoreRequest.parse(body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    EditId edit = new EditId(request.editId() == null ? ids.next() : request.editId());
    DeviceId device = request.device() == null ? DeviceId.UNKNOWN : new DeviceId(request.device());
    return answer(
        HistoryAnswers.reached(
            restoring.restore(id, VersionId.LATEST, caller, snapshot, device, edit, base)));
  }

  private static HttpResponse<Receipt> answer(Restored restored) {
    SaveOutcome.Saved saved = ResumeAnswers.saved(restored.save());
    return HttpResponse.ok(
            new Receipt(
                true,
                ResumeAnswers.savedAt(saved),
                saved.revision().value(),
                saved.revision().toString(),
                restored.text()))
        .header(HttpHeaders.ETAG, ResumeAnswers.etag(saved));
  }
}
