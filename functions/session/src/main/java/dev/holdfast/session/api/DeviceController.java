package dev.holdfast.session.api;

import dev.holdfast.device.Devices;
import dev.holdfast.device.Label;
import dev.holdfast.device.NewDevice;
import dev.holdfast.device.Registration;
import dev.holdfast.http.Failures;
import dev.holdfast.http.RequestFields;
import dev.holdfast.http.Requests;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.KeyHash;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The devices that hold keys to a session: adds, lists, renames and revokes them. */
@Controller("/api/session/{sessionId}/devices")
@ExecuteOn(TaskExecutors.BLOCKING)
class DeviceController {
  private final Devices devices;

  DeviceController(Devices devices) {
    this.devices = devices;
  }

  /**
   * Names what has a key now.
   *
   * @param linkDeviceId of the recovery link
   */
  @Serdeable
  record Registered(String deviceId, @Nullable String linkDeviceId) {}

  /** The new name of a device. */
  @Serdeable
  record RenameRequest(
      @Schema(description = "What the person calls the device: one line", maxLength = 60)
          String label) {}

  @Post
  @Operation(
      operationId = "registerDevice",
      summary = "Gives a device a key, and makes a recovery link where one is wanted",
      description =
          "The first registration locks the session: from then on every call needs an"
              + " X-Session-Key. Of two first ones at once one wins, the other is refused with 403."
              + " The same key again changes nothing.")
  @RequestBody(content = @Content(schema = @Schema(implementation = DeviceRequest.class)))
  @ApiResponse(
      responseCode = "201",
      description = "Registered",
      content = @Content(schema = @Schema(implementation = Registered.class)))
  @Failures
  HttpResponse<Registered> register(
      @PathVariable String sessionId,
      @Parameter(hidden = true) Caller caller,
      @Body byte @Nullable [] body) {
    SessionId id = Requests.sessionId(sessionId);
    RequestFields fields = RequestFields.parse(body);
    KeyHash link = DeviceRequest.link(fields);
    NewDevice device = DeviceRequest.read(fields);
    Registration registration =
        DeviceAnswers.done(devices.register(id, caller, device, link));
    return HttpResponse.created(new Registered(registration.deviceId(), registration.linkId()));
  }

  @Get
  @Operation(
      operationId = "listDevices",
      summary = "The devices and links that hold keys, revoked ones too, the oldest first",
      description = "Of an open or unknown session there are none.")
  @ApiResponse(
      responseCode = "200",
      description = "The devices",
      content = @Content(schema = @Schema(implementation = DeviceView.class)))
  @Failures
  DeviceView list(@PathVariable String sessionId, @Parameter(hidden = true) Caller caller) {
    return DeviceView.of(
        DeviceAnswers.done(devices.list(Requests.sessionId(sessionId), caller)));
  }

  @Patch("/{deviceId}")
  @Operation(operationId = "renameDevice", summary = "Gives a device another name")
  @RequestBody(content = @Content(schema = @Schema(implementation = RenameRequest.class)))
  @ApiResponse(
      responseCode = "200",
      description = "Renamed",
      content = @Content(schema = @Schema(implementation = DeviceView.One.class)))
  @Failures
  DeviceView.One rename(
      @PathVariable String sessionId,
      @PathVariable String deviceId,
      @Parameter(hidden = true) Caller caller,
      @Body byte @Nullable [] body) {
    SessionId id = Requests.sessionId(sessionId);
    RequestFields fields = RequestFields.parse(body);
    Label label = DeviceRequest.label(fields);
    fields.check();
    Device renamed =
        DeviceAnswers.done(
            devices.rename(id, caller, deviceId, Objects.requireNonNull(label, "checked")));
    return DeviceView.One.of(renamed, renamed.heldBy(caller) ? deviceId : null);
  }

  @Delete("/{deviceId}")
  @Operation(
      operationId = "revokeDevice",
      summary = "Takes a device's key away",
      description =
          "From its next request on it is refused. The last key of a session stays: 409 last_key.")
  @ApiResponse(responseCode = "204", description = "Revoked")
  @Failures
  HttpResponse<Void> revoke(
      @PathVariable String sessionId,
      @PathVariable String deviceId,
      @Parameter(hidden = true) Caller caller) {
    Device _ =
        DeviceAnswers.done(devices.revoke(Requests.sessionId(sessionId), caller, deviceId));
    return HttpResponse.noContent();
  }
}
