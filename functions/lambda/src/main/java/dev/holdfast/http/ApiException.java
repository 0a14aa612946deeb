package dev.holdfast.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request that cannot be served, and why. */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final transient List<FieldError> errors;
  private final transient @Nullable CurrentText current;

  /**
   * @param detail what is wrong, in plain words; null where the code's title says it all
   */
  public ApiException(ErrorCode code, @Nullable String detail) {
    this(code, detail, List.of(), null);
  }

  public ApiException(ErrorCode code, String detail, List<FieldError> errors) {
    this(code, detail, errors, null);
  }

  private ApiException(
      ErrorCode code,
      @Nullable String detail,
      List<FieldError> errors,
      @Nullable CurrentText current) {
    super(detail, null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
    this.current = current;
  }

  /** A stale save, with the text that stands. */
  public static ApiException conflict(CurrentText current) {
    return new ApiException(
        ErrorCode.CONFLICT,
        "The text was saved from elsewhere since you loaded it. Nothing was overwritten.",
        List.of(),
        current);
  }

  public ErrorCode code() {
    return code;
  }

  Problem problem(String requestId) {
    return Problem.of(code, getMessage(), requestId, errors.isEmpty() ? null : errors, current);
  }
}
