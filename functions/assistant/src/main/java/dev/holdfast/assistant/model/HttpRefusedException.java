package dev.holdfast.assistant.model;

import dev.langchain4j.exception.HttpException;
import org.jspecify.annotations.Nullable;

/** A server answered with another status than 2xx. What it said stays out of the message. */
final class HttpRefusedException extends HttpException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String retryAfter;
  private final transient String body;

  HttpRefusedException(int status, @Nullable String retryAfter, String body) {
    super(status, "HTTP " + status);
    this.retryAfter = retryAfter;
    this.body = body;
  }

  @Nullable String retryAfter() {
    return retryAfter;
  }

  String body() {
    return body;
  }
}
