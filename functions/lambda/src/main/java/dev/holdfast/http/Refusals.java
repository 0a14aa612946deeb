package dev.holdfast.http;

/** Why a session cannot be used, in the words that clients see. */
public final class Refusals {
  private Refusals() {}

  public static ApiException locked() {
    return new ApiException(
        ErrorCode.SESSION_LOCKED,
        "This session belongs to other devices. Open it with its recovery link or a pairing code.");
  }

  public static ApiException erased() {
    return new ApiException(
        ErrorCode.ERASED, "The owner of this session erased it. It cannot be brought back.");
  }
}
