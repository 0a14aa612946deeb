package dev.holdfast.session.api;

import dev.holdfast.device.DeviceOutcome;
import dev.holdfast.device.Devices;
import dev.holdfast.http.ApiException;
import dev.holdfast.http.ErrorCode;
import dev.holdfast.http.FieldError;
import dev.holdfast.http.Refusals;
import java.util.List;

/** What every route about devices answers. */
final class DeviceAnswers {
  private DeviceAnswers() {}

  /**
   * What was done.
   *
   * @throws ApiException if nothing was
   */
  static <T> T done(DeviceOutcome<T> outcome) {
    if (outcome instanceof DeviceOutcome.Done<T>(T value)) {
      return value;
    }
    throw refusal(outcome);
  }

  /** Why something was not done. */
  static ApiException refusal(DeviceOutcome<?> outcome) {
    return switch (outcome) {
      case DeviceOutcome.Done<?> done -> throw new IllegalStateException("it was done");
      case DeviceOutcome.SessionLocked<?> locked -> Refusals.locked();
      case DeviceOutcome.SessionErased<?> erased -> Refusals.erased();
      case DeviceOutcome.NoSuchDevice<?> none ->
          new ApiException(ErrorCode.DEVICE_NOT_FOUND, "Nothing was changed.");
      case DeviceOutcome.LastKey<?> last ->
          new ApiException(
              ErrorCode.LAST_KEY,
              "Without it nobody could open this session again. Add another device or a recovery"
                  + " link first.");
      case DeviceOutcome.TooMany<?> many ->
          new ApiException(
              ErrorCode.TOO_MANY_DEVICES,
              "At most " + Devices.MAX_ACTIVE + " devices and links can open a session. Revoke one"
                  + " first.");
      case DeviceOutcome.KeyRevoked<?> revoked ->
          new ApiException(
              ErrorCode.INVALID_FIELDS,
              "Nothing was stored.",
              List.of(new FieldError("keyHash", "is of a key that was revoked; make a new key")));
    };
  }
}
