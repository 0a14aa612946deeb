package dev.holdfast.assistant.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.ContentFilteredException;
import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Why an attempt brought no answer. Of what the server said in words nothing is kept but whether it
 * names a part of the request that it does not know.
 *
 * @param status of HTTP; 0 when there is none
 * @param retryAfter null when the server did not say
 * @param unknown the part that the server does not know; null for none
 */
record Failure(Reason reason, int status, @Nullable Duration retryAfter, @Nullable Part unknown) {
  /** What happened. */
  enum Reason {
    /** Too many requests: 429. */
    BUSY,
    /** The server's fault: 5xx. */
    SERVER,
    /** No connection, or it was cut. */
    CONNECTION,
    TIMEOUT,
    /** No key, a wrong one, or one that may not: 401, 403. */
    KEY,
    /** There is no such model or address: 404. */
    MISSING,
    /** The request is not understood: any other 4xx. */
    REJECTED,
    /** The model will not answer this. */
    REFUSED,
    /** What came is no answer of this protocol. */
    GARBLED,
    INTERRUPTED
  }

  /** A part of the request that not every server knows. */
  enum Part {
    FORMAT,
    LIMIT
  }

  boolean passes() {
    return switch (reason) {
      case BUSY, SERVER, CONNECTION -> true;
      case TIMEOUT, KEY, MISSING, REJECTED, REFUSED, GARBLED, INTERRUPTED -> false;
    };
  }

  Optional<Duration> waitAsked() {
    return Optional.ofNullable(retryAfter);
  }

  static Failure of(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Failure failure = known(cause);
      if (failure != null) {
        return failure;
      }
    }
    return new Failure(Reason.GARBLED, 0, null, null);
  }

  private static @Nullable Failure known(Throwable cause) {
    return switch (cause) {
      case HttpRefusedException refused ->
          ofStatus(refused.statusCode(), refused.retryAfter(), refused.body());
      case SdkServiceException refused ->
          ofStatus(refused.statusCode(), retryAfter(refused), refused.getMessage());
      case ContentFilteredException refused -> plain(Reason.REFUSED);
      case InterruptedException interrupted -> plain(Reason.INTERRUPTED);
      case AbortedException interrupted -> plain(Reason.INTERRUPTED);
      case TimeoutException late -> plain(Reason.TIMEOUT);
      case ApiCallTimeoutException late -> plain(Reason.TIMEOUT);
      case ApiCallAttemptTimeoutException late -> plain(Reason.TIMEOUT);
      case JsonProcessingException garbled -> plain(Reason.GARBLED);
      // The SDK's own copy of the same library.
      case IOException garbled when garbled.getClass().getName().contains(".jackson.") ->
          plain(Reason.GARBLED);
      case HttpConnectTimeoutException unreached -> plain(Reason.CONNECTION);
      case HttpTimeoutException late -> plain(Reason.TIMEOUT);
      case IOException cut -> plain(Reason.CONNECTION);
      default -> null;
    };
  }

  private static Failure plain(Reason reason) {
    return new Failure(reason, 0, null, null);
  }

  private static Failure ofStatus(int status, @Nullable String retryAfter, @Nullable String said) {
    Reason reason =
        switch (status) {
          case 401, 403 -> Reason.KEY;
          case 404 -> Reason.MISSING;
          case 408 -> Reason.TIMEOUT;
          case 429 -> Reason.BUSY;
          default -> status >= 500 ? Reason.SERVER : Reason.REJECTED;
        };
    Part unknown = reason == Reason.REJECTED && said != null ? part(said) : null;
    return new Failure(reason, status, seconds(retryAfter), unknown);
  }

  private static @Nullable Part part(String said) {
    String words = said.toLowerCase(Locale.ROOT);
    if (words.contains("max_tokens") || words.contains("max_completion_tokens")) {
      return Part.LIMIT;
    }
    boolean format =
        words.contains("response_format")
            || words.contains("json_schema")
            || words.contains("json_object")
            || words.contains("schema")
            || words.contains("outputconfig")
            || words.contains("output_config")
            || words.contains("textformat")
            || words.contains("structured output");
    return format ? Part.FORMAT : null;
  }

  private static @Nullable String retryAfter(SdkServiceException refused) {
    return refused instanceof AwsServiceException aws && aws.awsErrorDetails() != null
        ? aws.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After").orElse(null)
        : null;
  }

  /** Whole seconds; a date, which the header may hold too, is not asked for by these servers. */
  private static @Nullable Duration seconds(@Nullable String header) {
    return header != null && header.strip().matches("\\d{1,6}(\\.\\d{1,3})?")
        ? Duration.ofMillis((long) (Double.parseDouble(header.strip()) * 1_000))
        : null;
  }
}
