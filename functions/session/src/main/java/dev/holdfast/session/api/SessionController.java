package dev.holdfast.session.api;

import dev.holdfast.http.ApiException;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.Failures;
import dev.holdfast.http.Refusals;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Reads sessions. */
@Controller("/api/session")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {
  private final LoadSession sessions;
  private final HotStore hot;
  private final InstantSource clock;

  SessionController(LoadSession sessions, HotStore hot, InstantSource clock) {
    this.sessions = sessions;
    this.hot = hot;
    this.clock = clock;
  }

  @Get("/{sessionId}")
  @Operation(
      operationId = "loadSession",
      summary = "The resume and the newest 50 turns of its chat",
      description =
          "A session that left the hot store is brought back from cold on the way. An unknown id"
              + " answers an empty resume at revision 0, and nothing is written.",
      parameters =
          @Parameter(
              name = "before",
              in = ParameterIn.QUERY,
              description =
                  "Cursor of an earlier answer: the turns before it instead of the newest",
              schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "The session",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @Failures
  SessionView load(
      @PathVariable String sessionId,
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpRequest<?> request) {
    SessionId id = Requests.sessionId(sessionId);
    String before = cursor(Requests.query(request, "before"));
    return switch (sessions.load(id, VersionId.LATEST, caller)) {
      case LoadOutcome.Loaded loaded -> view(id, loaded, before);
      case LoadOutcome.Absent absent -> SessionView.absent();
      case LoadOutcome.Locked locked -> throw Refusals.locked();
      case LoadOutcome.Erased erased -> throw Refusals.erased();
    };
  }

  private SessionView view(SessionId id, LoadOutcome.Loaded loaded, @Nullable String before) {
    Instant now = clock.instant();
    SessionView view = SessionView.of(loaded, now);
    return before == null
        ? view
        : view.withChat(hot.turns(id, VersionId.LATEST, before, LoadSession.TURNS), now);
  }

  private static @Nullable String cursor(@Nullable String before) {
    if (before != null && !Ulids.valid(before)) {
      throw new ApiException(
          ErrorCode.MALFORMED_CURSOR, "Use the value of olderChat from an earlier answer.");
    }
    return before;
  }
}
