package dev.holdfast.session.api;

import dev.holdfast.http.Failures;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.SaveResume;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** Saves resumes. */
@Controller("/api/resume")
@ExecuteOn(TaskExecutors.BLOCKING)
class ResumeController {
  private final SaveResume saves;
  private final Ulids ids;

  ResumeController(SaveResume saves, Ulids ids) {
    this.saves = saves;
    this.ids = ids;
  }

  @Put("/{sessionId}")
  @Operation(
      operationId = "saveResume",
      summary = "Saves the text",
      description =
          "With If-Match a save made from another revision than the current one is refused with 409"
              + " and the current text. Without it the last write wins, and what it replaced is"
              + " kept in the history.")
  @RequestBody(content = @Content(schema = @Schema(implementation = SaveRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Stored",
      content = @Content(schema = @Schema(implementation = SaveReceipt.class)))
  @Failures
  HttpResponse<SaveReceipt> save(
      @PathVariable String sessionId,
      @Parameter(hidden = true) Caller caller,
      @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Body byte @Nullable [] body) {
    var id = Requests.sessionId(sessionId);
    var base = Requests.base(ifMatch);
    SaveRequest request = SaveRequest.parse(body);
    EditId edit = new EditId(request.editId() == null ? ids.next() : request.editId());
    DeviceId device = request.device() == null ? DeviceId.UNKNOWN : new DeviceId(request.device());
    return answer(ResumeAnswers.saved(saves.save(id, caller, request.text(), device, edit, base)));
  }

  private static HttpResponse<SaveReceipt> answer(SaveOutcome.Saved saved) {
    return HttpResponse.ok(
            new SaveReceipt(
                true,
                ResumeAnswers.savedAt(saved),
                saved.revision().value(),
                saved.revision().toString()))
        .header(HttpHeaders.ETAG, ResumeAnswers.etag(saved));
  }
}
