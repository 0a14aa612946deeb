package dev.holdfast.assistant.api;

import dev.holdfast.http.Failures;
import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import dev.holdfast.posting.Match;
import dev.holdfast.posting.Posting;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** The job panel: a posting held against the resume. */
@Controller("/api/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class MatchController {
  private static final int MAX_JOB_BYTES = 32 << 10;

  private final Resumes resumes;

  MatchController(Resumes resumes) {
    this.resumes = resumes;
  }

  /** A posting, and the resume to hold it against. */
  record MatchRequest(
      @Schema(description = "At most 32 KB in UTF-8") String jobText,
      @Schema(
              description =
                  "The resume as it stands in the editor; without it, as it is stored. At most"
                      + " 200 KB")
          @Nullable String resume) {}

  @Post("/{sessionId}/match")
  @Operation(
      operationId = "matchJob",
      summary = "Tells what a posting asks for, and what of it the resume shows",
      description = "Deterministic and without a model. Nothing is stored.")
  @RequestBody(content = @Content(schema = @Schema(implementation = MatchRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Read",
      content = @Content(schema = @Schema(implementation = MatchView.class)))
  @Failures
  MatchView match(
      @PathVariable String sessionId,
      @Parameter(hidden = true) HttpRequest<?> http,
      @Parameter(hidden = true) Caller caller,
      @Body byte @Nullable [] body) {
    SessionId id = Requests.sessionId(sessionId);
    RequestFields fields = RequestFields.parse(body);
    String jobText = fields.text("jobText", MAX_JOB_BYTES);
    if (fields.has("jobText") && jobText.isBlank()) {
      fields.reject("jobText", "must not be blank");
    }
    String given = Resumes.given(fields);
    fields.check();
    String resume = resumes.read(http, id, caller, given);
    return MatchView.of(Match.of(Posting.read(jobText), resume));
  }
}
