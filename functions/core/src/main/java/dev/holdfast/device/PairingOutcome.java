package dev.holdfast.device;

import dev.holdfast.replica.SessionId;
import java.time.Duration;
import java.time.Instant;

/** What became of a pairing code that was wanted or claimed. */
public sealed interface PairingOutcome {
  /** A code is out. */
  record Made(PairingCode code, Instant expiresAt) implements PairingOutcome {}

  /** The claimer has a key to the session. */
  record Claimed(SessionId session, String deviceId) implements PairingOutcome {}

  /**
   * No such code: wrong, over, used by somebody else, or its asker may not use the session any
   * more. Nobody is told which.
   */
  record NoSuchCode() implements PairingOutcome {}

  /** The limit of attempts is reached. */
  record TooManyAttempts(Duration retryAfter) implements PairingOutcome {}

  /** The session is open, and the asker did not say who it is: the claim could not lock it. */
  record AskerUnknown() implements PairingOutcome {}

  /** Anything that can become of a wish about devices, other than its being done. */
  record Refused(DeviceOutcome<?> reason) implements PairingOutcome {}
}
