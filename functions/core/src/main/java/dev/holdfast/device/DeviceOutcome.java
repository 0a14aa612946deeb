package dev.holdfast.device;

/** What became of a wish about devices. That the stores could not tell is an exception. */
public sealed interface DeviceOutcome<T> {
  record Done<T>(T value) implements DeviceOutcome<T> {}

  /** The caller holds no key to this session, or it was locked by somebody else just before. */
  record SessionLocked<T>() implements DeviceOutcome<T> {}

  record SessionErased<T>() implements DeviceOutcome<T> {}

  /** No such device, or no such session. */
  record NoSuchDevice<T>() implements DeviceOutcome<T> {}

  /** Without this key nobody could open the session again. */
  record LastKey<T>() implements DeviceOutcome<T> {}

  /** There are {@link Devices#MAX_ACTIVE} with a key already, or too many were revoked. */
  record TooMany<T>() implements DeviceOutcome<T> {}

  /** A key that was revoked never opens the session again; the device has to make another. */
  record KeyRevoked<T>() implements DeviceOutcome<T> {}
}
