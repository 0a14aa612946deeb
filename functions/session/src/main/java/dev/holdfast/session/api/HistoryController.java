package dev.holdfast.session.api;

import dev.holdfast.history.History;
import dev.holdfast.history.KeepText;
import dev.holdfast.history.SnapshotId;
import dev.holdfast.http.ApiException;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.Failures;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.PointId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** The history of a text: lists, reads and adds to it. */
@Controller("/api/session/{sessionId}/snapshots")
@ExecuteOn(TaskExecutors.BLOCKING)
class HistoryController {
  private final History history;
  private final KeepText keeping;

  HistoryController(History history, KeepText keeping) {
    this.history = history;
    this.keeping = keeping;
  }

  /** Names a text that is now in history. */
  @Serdeable
  record Kept(String id, String at) {}

  @Get
  @Operation(
      operationId = "listHistory",
      summary = "The texts of the history, the newest first",
      description =
          "A page may hold fewer texts than asked for and still have an older one. A damaged text"
              + " is left out. Of an unknown id there is none, and nothing is written.",
      parameters = {
        @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Texts at most",
            schema =
                @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "20")),
        @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Cursor of an earlier answer: what comes after it",
            schema = @Schema(type = "string"))
      })
  @ApiResponse(
      responseCode = "200",
      description = "The texts",
      content = @Content(schema = @Schema(implementation = HistoryView.class)))
  @Failures
  HistoryView list(
      @PathVariable String sessionId,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpRequest<?> request) {
    SessionId id = Requests.sessionId(sessionId);
    SnapshotId before = cursor(Requests.query(request, "before"));
    return HistoryView.of(
        HistoryAnswers.reached(
            history.list(id, VersionId.LATEST, caller, before, Requests.limit(request))));
  }

  @Get("/{snapshotId}")
  @Operation(
      operationId = "readHistory",
      summary = "One text of the history",
      description =
          "Unknown, malformed or expired: 404 snapshot_not_found. Stored, but no longer as it was"
              + " written: 422 snapshot_damaged, which no retry will mend.")
  @ApiResponse(
      responseCode = "200",
      description = "The text",
      content = @Content(schema = @Schema(implementation = HistoryView.Text.class)))
  @Failures
  HistoryView.Text read(
      @PathVariable String sessionId,
      @PathVariable String snapshotId,
      @Parameter(hidden = true) Caller caller) {
    SessionId id = Requests.sessionId(sessionId);
    SnapshotId snapshot = HistoryAnswers.snapshotId(snapshotId);
    return HistoryView.text(
        HistoryAnswers.reached(history.read(id, VersionId.LATEST, caller, snapshot)));
  }

  @Post
  @Operation(
      operationId = "keepInHistory",
      summary = "Keeps a text that was not taken in a merge, or is about to be replaced",
      description =
          "With Idempotency-Key (1 to 64 characters) the same text sent again is kept once. An"
              + " unknown session is created.")
  @RequestBody(content = @Content(schema = @Schema(implementation = KeepRequest.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = Kept.class)))
  @Failures
  HttpResponse<Kept> keep(
      @PathVariable String sessionId,
      @Parameter(hidden = true) Caller caller,
      @Header("Idempotency-Key") @Nullable String idempotencyKey,
      @Body byte @Nullable [] body) {
    SessionId id = Requests.sessionId(sessionId);
    String key = Requests.idempotencyKey(idempotencyKey);
    KeepRequest request = KeepRequest.parse(body);
    PointId point = HistoryAnswers.reached(keeping.keep(id, caller, request.toKeep(key)));
    return HttpResponse.created(new Kept(point.value(), point.at().toString()));
  }

  private static @Nullable SnapshotId cursor(@Nullable String before) {
    return before == null
        ? null
        : SnapshotId.parse(before)
            .orElseThrow(() ->
                new ApiException(
                    ErrorCode.MALFORMED_CURSOR, "Use the value of older from an earlier answer."));
  }
}
