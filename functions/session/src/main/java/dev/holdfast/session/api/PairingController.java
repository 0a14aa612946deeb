package dev.holdfast.session.api;

import dev.holdfast.device.NewDevice;
import dev.holdfast.device.PairingCode;
import dev.holdfast.device.PairingOutcome;
import dev.holdfast.device.PairingOutcome.AskerUnknown;
import dev.holdfast.device.PairingOutcome.Claimed;
import dev.holdfast.device.PairingOutcome.Made;
import dev.holdfast.device.PairingOutcome.NoSuchCode;
import dev.holdfast.device.PairingOutcome.Refused;
import dev.holdfast.device.PairingOutcome.TooManyAttempts;
import dev.holdfast.device.Pairings;
import dev.holdfast.http.ApiException;
import dev.holdfast.http.CallerAddress;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.Failures;
import dev.holdfast.http.FieldError;
import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands a session to another device by a code that a person types. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class PairingController {
  private final Pairings pairings;
  private final CallerAddress addresses;

  PairingController(Pairings pairings, CallerAddress addresses) {
    this.pairings = pairings;
    this.addresses = addresses;
  }

  /** A code that is out until {@code expiresAt}. */
  @Serdeable
  @Schema(name = "PairingCode")
  record Code(
      @Schema(description = "8 letters in two groups, such as WDJB-MJHT") String code,
      String expiresAt) {}

  /** The session that a code was made for, and the name the claimer has in its list of devices. */
  @Serdeable
  record Handover(String sessionId, String deviceId) {}

  /** A code, and the device that is to have a key. */
  @Serdeable
  record ClaimRequest(
      @Schema(description = "In whatever case; blanks and hyphens do not matter") String code,
      String keyHash,
      String label,
      @Schema(nullable = true) @Nullable String device) {}

  @Post("/session/{sessionId}/pairing")
  @Operation(
      operationId = "makePairingCode",
      summary = "Makes a code by which another device gets a key; the one before it ends",
      description =
          "Valid for ten minutes and for one device. While the session is open, the body says who"
              + " asks, and the claim locks the session to both. At most 10 codes in ten minutes.")
  @RequestBody(
      required = false,
      content = @Content(schema = @Schema(implementation = DeviceRequest.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = Code.class)))
  @Failures
  HttpResponse<Code> make(
      @PathVariable String sessionId,
      @Parameter(hidden = true) Caller caller,
      @Body byte @Nullable [] body) {
    SessionId id = Requests.sessionId(sessionId);
    RequestFields fields = RequestFields.parseIfAny(body);
    NewDevice asker = fields.has("keyHash") ? DeviceRequest.read(fields) : null;
    return switch (pairings.make(id, caller, asker)) {
      case Made made ->
          HttpResponse.created(new Code(made.code().shown(), made.expiresAt().toString()));
      case TooManyAttempts(Duration retryAfter) ->
          throw ApiException.tooMany(
              "Too many codes were made for this session. Those that are out still work.",
              retryAfter);
      case AskerUnknown unknown ->
          throw new ApiException(
              ErrorCode.INVALID_FIELDS,
              "The session is open, so the code needs to know which device makes it.",
              List.of(new FieldError("keyHash", "is missing")));
      case Refused refused -> throw DeviceAnswers.refusal(refused.reason());
      case Claimed claimed -> throw new IllegalStateException("nothing was claimed");
      case NoSuchCode none -> throw new IllegalStateException("nothing was claimed");
    };
  }

  @Post("/pairing/claim")
  @Operation(
      operationId = "claimPairingCode",
      summary = "Gives this device a key to the session that the code was made for",
      description =
          "The same device may claim again and gets the same answer. Wrong, expired and used codes"
              + " are answered alike: 404. After 10 failures of one caller, or 100 of all, within"
              + " ten minutes: 429 with Retry-After.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ClaimRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Claimed",
      content = @Content(schema = @Schema(implementation = Handover.class)))
  @Failures
  Handover claim(
      @Parameter(hidden = true) HttpRequest<?> request, @Body byte @Nullable [] body) {
    RequestFields fields = RequestFields.parse(body);
    PairingCode code = code(fields);
    NewDevice claimer = DeviceRequest.read(fields);
    if (code == null) {
      throw new IllegalStateException("what is wrong was not told");
    }
    return switch (pairings.claim(code, claimer, addresses.of(request))) {
      case Claimed claimed -> new Handover(claimed.session().toString(), claimed.deviceId());
      case NoSuchCode none ->
          throw new ApiException(
              ErrorCode.PAIRING_NOT_FOUND,
              "It may be mistyped, used already, or older than ten minutes. Make a new one on the"
                  + " other device.");
      case TooManyAttempts(Duration retryAfter) ->
          throw ApiException.tooMany(
              "Too many codes were tried. Nothing is lost; a recovery link works meanwhile.",
              retryAfter);
      case Refused refused -> throw DeviceAnswers.refusal(refused.reason());
      case Made made -> throw new IllegalStateException("nothing was made");
      case AskerUnknown unknown -> throw new IllegalStateException("nothing was made");
    };
  }

  private static @Nullable PairingCode code(RequestFields fields) {
    PairingCode code = PairingCode.parse(fields.text("code", 64)).orElse(null);
    if (code == null) {
      fields.reject("code", "must be 8 letters of " + PairingCode.ALPHABET);
    }
    return code;
  }
}
