package dev.holdfast.http;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;
import java.util.Locale;

/** Every way in which a request can fail, with its HTTP status and what it means in plain words. */
public enum ErrorCode {
  MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request could not be read"),
  MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not valid JSON"),
  INVALID_ID(HttpStatus.BAD_REQUEST, "The session id is not a UUID"),
  MALFORMED_ETAG(HttpStatus.BAD_REQUEST, "The If-Match header names no revision"),
  MALFORMED_CURSOR(HttpStatus.BAD_REQUEST, "The cursor was not made by this service"),
  MALFORMED_KEY(HttpStatus.BAD_REQUEST, "The X-Session-Key header holds no session key"),
  FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "A page of another site sent this request"),
  FOREIGN_HOST(HttpStatus.FORBIDDEN, "The service does not answer under this name"),
  SESSION_LOCKED(HttpStatus.FORBIDDEN, "This session belongs to other devices"),
  KEY_REQUIRED(HttpStatus.FORBIDDEN, "This service needs sessions to have a key"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing here"),
  SNAPSHOT_NOT_FOUND(HttpStatus.NOT_FOUND, "The history does not hold this text"),
  DEVICE_NOT_FOUND(HttpStatus.NOT_FOUND, "The session has no such device"),
  TURN_NOT_FOUND(HttpStatus.NOT_FOUND, "The chat has no such question"),
  PAIRING_NOT_FOUND(HttpStatus.NOT_FOUND, "This code opens nothing"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This method is not for this address"),
  NOT_ACCEPTABLE(
      HttpStatus.NOT_ACCEPTABLE, "The answer is JSON, which the request does not accept"),
  CONFLICT(HttpStatus.CONFLICT, "The text was changed elsewhere"),
  LAST_KEY(HttpStatus.CONFLICT, "This is the last key of the session"),
  TOO_MANY_DEVICES(HttpStatus.CONFLICT, "The session has as many devices as are allowed"),
  ERASED(HttpStatus.GONE, "This session was erased"),
  PAYLOAD_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request holds more than is allowed"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json"),
  INVALID_FIELDS(HttpStatus.UNPROCESSABLE_ENTITY, "Some fields are not valid"),
  SNAPSHOT_DAMAGED(
      HttpStatus.UNPROCESSABLE_ENTITY, "This text of the history is stored but damaged"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  MODEL_BUDGET_SPENT(
      HttpStatus.TOO_MANY_REQUESTS, "Today's budget for the assistant's model is spent"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side"),
  MODEL_FAILED(HttpStatus.BAD_GATEWAY, "The assistant's model failed"),
  STORE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The store cannot be reached"),
  NEWER_RELEASE(HttpStatus.SERVICE_UNAVAILABLE, "The session was written by a newer release"),
  MODEL_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "The assistant's model took too long");

  private final HttpStatus status;
  private final String title;

  ErrorCode(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  public HttpStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code for a status that the framework chose. */
  static ErrorCode of(HttpStatus status) {
    return Arrays.stream(values())
        .filter(code -> code.status == status)
        .findFirst()
        .orElse(status.getCode() < 500 ? MALFORMED_REQUEST : INTERNAL);
  }
}
