package dev.holdfast.http;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every error (RFC 9457). */
@Serdeable
@Schema(description = "The body of every error (RFC 9457, application/problem+json)")
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    String code,
    String requestId,
    @Nullable List<FieldError> errors,
    @Nullable CurrentText current) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ErrorCode code, String requestId) {
    return of(code, null, requestId, null, null);
  }

  static Problem of(
      ErrorCode code,
      @Nullable String detail,
      String requestId,
      @Nullable List<FieldError> errors,
      @Nullable CurrentText current) {
    return new Problem(
        "urn:holdfast:problem:" + code.wire(),
        code.title(),
        code.status().getCode(),
        detail,
        code.wire(),
        requestId,
        errors,
        current);
  }
}
