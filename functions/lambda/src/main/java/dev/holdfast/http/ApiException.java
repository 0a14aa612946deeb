package dev.holdfast.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be served, and why. */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<FieldError> errors;
  private final transient @Nullable CurrentText current;
  private final @Nullable Duration retryAfter;

  /**
   * @param detail what is wrong, in plain words; null where the code's title says it all
   */
  public ApiException(ErrorCode code, @Nullable String detail) {
    this(code, detail, List.of(), null, null);
  }

  public ApiException(ErrorCode code, String detail, List<FieldError> errors) {
    this(code, detail, errors, null, null);
  }

  private ApiException(
      ErrorCode code,
      @Nullable String detail,
      List<FieldError> errors,
      @Nullable CurrentText current,
      @Nullable Duration retryAfter) {
    super(detail, null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.current = current;
    this.retryAfter = retryAfter;
  }

  /** A stale save, with the text that stands. */
  public static ApiException conflict(CurrentText current) {
    return new ApiException(
        ErrorCode.CONFLICT,
        "The text was saved from elsewhere since you loaded it. Nothing was overwritten.",
        List.of(),
        current,
        null);
  }

  /**
   * Too much was tried in too short a time.
   *
   * @param retryAfter when to try again, in whole seconds
   */
  public static ApiException tooMany(String detail, Duration retryAfter) {
    return later(ErrorCode.TOO_MANY_REQUESTS, detail, retryAfter);
  }

  /**
   * What cannot be had now, but after a while.
   *
   * @param retryAfter when to try again, in whole seconds
   */
  public static ApiException later(ErrorCode code, String detail, Duration retryAfter) {
    return new ApiException(code, detail, List.of(), null, retryAfter);
  }

  /** When to try again; null where the code says it, or trying again is no use. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public ErrorCode code() {
    return code;
  }

  Problem problem(String requestId) {
    return Problem.of(code, getMessage(), requestId, errors.isEmpty() ? null : errors, current);
  }
}
