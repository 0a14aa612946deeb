package dev.holdfast.assistant.api;

import dev.holdfast.http.Failures;
import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.text.BodyLine;
import dev.holdfast.truth.Evidence;
import dev.holdfast.truth.TruthGate;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The truth gate, for whatever is to go into a resume. */
@Controller("/api/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class CheckController {
  private static final int MAX_TEXT_BYTES = 32 << 10;
  private static final int MAX_LINES = 200;
  private static final int MAX_SAID = 10;
  private static final int MAX_SAID_BYTES = 4 << 10;

  private final Resumes resumes;
  private final TruthGate gate;

  CheckController(Resumes resumes, TruthGate gate) {
    this.resumes = resumes;
    this.gate = gate;
  }

  /** What to check, and against what. */
  record CheckRequest(
      @Schema(description = "A statement or several; at most 32 KB in UTF-8") String text,
      @Schema(
              description =
                  "1-based lines of the resume that it cites, at most 200; without them the best"
                      + " ones are looked for")
          @Nullable List<Integer> lines,
      @Schema(description = "What the person has told beside the resume: at most 10 of 4 KB each")
          @Nullable List<String> said,
      @Schema(
              description =
                  "The resume as it stands in the editor; without it, as it is stored. At most"
                      + " 200 KB")
          @Nullable String resume) {}

  @Post("/{sessionId}/check")
  @Operation(
      operationId = "checkText",
      summary = "Tells claim by claim whether a text says only what the resume says",
      description =
          "Deterministic and without a model. Nothing is stored. What cannot be traced is refused,"
              + " with the question to ask.")
  @RequestBody(content = @Content(schema = @Schema(implementation = CheckRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Checked",
      content = @Content(schema = @Schema(implementation = CheckView.class)))
  @Failures
  CheckView check(
      @PathVariable String sessionId,
      @Parameter(hidden = true) HttpRequest<?> http,
      @Parameter(hidden = true) Caller caller,
      @Body byte @Nullable [] body) {
    SessionId id = Requests.sessionId(sessionId);
    RequestFields fields = RequestFields.parse(body);
    String text = fields.text("text", MAX_TEXT_BYTES);
    List<Integer> lines = fields.optionalNumbers("lines", MAX_LINES);
    List<String> said = fields.optionalTexts("said", MAX_SAID, MAX_SAID_BYTES);
    String given = Resumes.given(fields);
    fields.check();
    String resume = resumes.read(http, id, caller, given);
    reject(lines, resume, fields);
    return CheckView.of(
        gate.check(text, new Evidence(resume, lines == null ? null : Set.copyOf(lines), said)));
  }

  /** A line the resume does not have is no evidence, and no mistake to pass over either. */
  private static void reject(@Nullable List<Integer> lines, String resume, RequestFields fields) {
    int last = BodyLine.of(resume).size();
    if (lines != null && lines.stream().anyMatch(line -> line > last)) {
      fields.reject("lines", "must be lines of the resume, which has " + last);
      fields.check();
    }
  }
}
