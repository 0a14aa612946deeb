package dev.holdfast.assistant.api;

import dev.holdfast.assistant.Conversation;
import dev.holdfast.assistant.Conversation.Asker;
import dev.holdfast.assistant.ModelUnavailableException.Kind;
import dev.holdfast.chat.ChatLog;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.StopOutcome;
import dev.holdfast.chat.Turn;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.http.ApiException;
import dev.holdfast.http.CallerAddress;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.Failures;
import dev.holdfast.http.Refusals;
import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The chat beside the resume. */
@Controller("/api/chat")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChatController {
  private final Conversation conversation;
  private final ChatLog log;
  private final CallerAddress addresses;
  private final Ulids ids;
  private final InstantSource clock;

  ChatController(
      Conversation conversation,
      ChatLog log,
      CallerAddress addresses,
      Ulids ids,
      InstantSource clock) {
    this.conversation = conversation;
    this.log = log;
    this.addresses = addresses;
    this.ids = ids;
    this.clock = clock;
  }

  @Post
  @Operation(
      operationId = "chat",
      summary = "Asks the assistant",
      description =
          "The server reads the resume itself. The question is kept before a model is asked. The"
              + " same turnId again is the same turn: its answer, or 202 while it runs.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ChatRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Answered",
      content = @Content(schema = @Schema(implementation = ChatReply.class)))
  @ApiResponse(
      responseCode = "202",
      description = "Somebody else is answering this turn now; ask again",
      content = @Content(schema = @Schema(implementation = ChatReply.class)))
  @Failures
  HttpResponse<ChatReply> chat(
      @Parameter(hidden = true) HttpRequest<?> http,
      @Parameter(hidden = true) Caller caller,
      @Body byte @Nullable [] body) {
    ChatRequest request = ChatRequest.parse(body);
    TurnId name = new TurnId(request.turnId() == null ? ids.next() : request.turnId());
    Question question = new Question(request.message(), request.action(), request.selection());
    Asker asker = new Asker(caller, addresses.of(http));
    return switch (conversation.ask(
        request.session(), asker, name, question, request.withoutModel())) {
      case Conversation.Outcome.Kept(Turn turn) -> answer(turn);
      case Conversation.Outcome.ModelFailed(Kind kind) -> throw modelFailed(kind);
      case Conversation.Outcome.TooMany(Duration retryAfter) ->
          throw ApiException.tooMany(
              "That were very many questions in a few minutes. This one is kept; ask it again"
                  + " then.",
              retryAfter);
      case Conversation.Outcome.BudgetSpent(Duration retryAfter) ->
          throw ApiException.later(
              ErrorCode.MODEL_BUDGET_SPENT,
              "Your question is kept. The model answers again tomorrow; until then the rules can."
                  + " Writing and saving go on as usual.",
              retryAfter);
      case Conversation.Outcome.Refused(TurnStart reason) -> throw refusal(reason);
    };
  }

  /** Names the turn to stop. */
  record StopRequest(
      @Schema(description = "A UUID") String sessionId,
      @Schema(description = "The name it was asked under") String turnId) {}

  /** The turn as it stands after. */
  @Serdeable
  record Stopped(
      String turnId,
      @Schema(
              type = "string",
              description = "failed when it was stopped, done when the answer came first",
              allowableValues = {"done", "failed"})
          String status) {}

  @Post("/stop")
  @Operation(
      operationId = "stopChat",
      summary = "Ends a question that is not answered yet",
      description =
          "An answer that still comes is dropped; the question stays and may be asked again. What"
              + " a provider charges for an answer on its way is not saved by it.")
  @RequestBody(content = @Content(schema = @Schema(implementation = StopRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "It has ended",
      content = @Content(schema = @Schema(implementation = Stopped.class)))
  @Failures
  Stopped stop(@Parameter(hidden = true) Caller caller, @Body byte @Nullable [] body) {
    RequestFields fields = RequestFields.parse(body);
    String session = fields.text("sessionId", 1024);
    String turnId = fields.token("turnId");
    fields.check();
    return switch (log.stop(Requests.sessionId(session), caller, new TurnId(turnId))) {
      case StopOutcome.Ended(Turn turn) ->
          new Stopped(turn.turnId(), turn.status(clock.instant()).wire());
      case StopOutcome.NoSuchTurn none ->
          throw new ApiException(
              ErrorCode.TURN_NOT_FOUND, "Nothing was asked under this name. Nothing was changed.");
      case StopOutcome.SessionLocked locked -> throw Refusals.locked();
      case StopOutcome.SessionErased erased -> throw Refusals.erased();
    };
  }

  private HttpResponse<ChatReply> answer(Turn turn) {
    Instant now = clock.instant();
    boolean pending = turn.status(now) == Turn.Status.PENDING;
    return HttpResponse.<ChatReply>status(pending ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(ChatReply.of(turn, now));
  }

  private static ApiException modelFailed(Kind kind) {
    String detail = "Your question is kept; you can ask again. Writing and saving go on as usual.";
    return switch (kind) {
      case TIMEOUT -> new ApiException(ErrorCode.MODEL_TIMEOUT, detail);
      case FAILED -> new ApiException(ErrorCode.MODEL_FAILED, detail);
      case RATE_LIMITED ->
          new ApiException(
              ErrorCode.MODEL_FAILED, "The model takes no more questions for now. " + detail);
    };
  }

  private static ApiException refusal(TurnStart reason) {
    return switch (reason) {
      case TurnStart.NameTaken taken -> ChatRequest.turnIdTaken();
      case TurnStart.SessionLocked locked -> Refusals.locked();
      case TurnStart.SessionErased erased -> Refusals.erased();
      case TurnStart.SessionFull full ->
          new ApiException(
              ErrorCode.PAYLOAD_TOO_LARGE,
              "This session's chat is full (5,000 turns or 5 MB). Nothing was stored; the resume"
                  + " can still be edited. Start a new session to go on chatting.");
      case TurnStart.Begun begun -> throw new IllegalStateException("a begun turn is answered");
      case TurnStart.Existing existing -> throw new IllegalStateException("a turn that is there");
    };
  }
}
