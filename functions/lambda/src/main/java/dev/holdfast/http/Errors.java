package dev.holdfast.http;

import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.log.Trace;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.KeyRequiredException;
import dev.holdfast.snapshot.NewerReleaseException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.nio.file.InvalidPathException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures become HTTP answers. */
@SuppressWarnings("rawtypes") // the framework's handlers take a raw HttpRequest
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final int RETRY_AFTER_SECONDS = 2;

  /** Only another release of the service can help. */
  private static final int RELEASE_SECONDS = 60;

  private Errors() {}

  private static MutableHttpResponse<Problem> answer(
      HttpRequest<?> request, ErrorCode code, Problem problem) {
    MutableHttpResponse<Problem> response =
        marked(request, HttpResponse.<Problem>status(code.status()), problem);
    return switch (code) {
      case STORE_UNAVAILABLE, TOO_MANY_REQUESTS ->
          response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
      case NEWER_RELEASE ->
          response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RELEASE_SECONDS));
      case MALFORMED_REQUEST,
          MALFORMED_JSON,
          INVALID_ID,
          MALFORMED_ETAG,
          MALFORMED_CURSOR,
          MALFORMED_KEY,
          FOREIGN_HOST,
          FOREIGN_ORIGIN,
          SESSION_LOCKED,
          KEY_REQUIRED,
          NOT_FOUND,
          SNAPSHOT_NOT_FOUND,
          DEVICE_NOT_FOUND,
          TURN_NOT_FOUND,
          PAIRING_NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          CONFLICT,
          LAST_KEY,
          TOO_MANY_DEVICES,
          ERASED,
          PAYLOAD_TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          INVALID_FIELDS,
          SNAPSHOT_DAMAGED,
          MODEL_BUDGET_SPENT,
          INTERNAL,
          MODEL_FAILED,
          MODEL_TIMEOUT ->
          response;
    };
  }

  /** An error may come before any filter runs, and so must carry its headers itself. */
  private static MutableHttpResponse<Problem> marked(
      HttpRequest<?> request, MutableHttpResponse<?> response, Problem problem) {
    RequestIds.mark(request, response);
    return response.body(problem).contentType(Problem.MEDIA_TYPE);
  }

  @Singleton
  @Produces(Problem.MEDIA_TYPE)
  static class BrokenRequest implements ExceptionHandler<ApiException, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, ApiException broken) {
      MutableHttpResponse<Problem> response =
          answer(request, broken.code(), broken.problem(RequestIds.of(request)));
      if (broken.retryAfter() != null) {
        String seconds = Long.toString(broken.retryAfter().toSeconds());
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, seconds);
      }
      return response;
    }
  }

  @Singleton
  @Produces(Problem.MEDIA_TYPE)
  static class OpenSession
      implements ExceptionHandler<KeyRequiredException, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, KeyRequiredException open) {
      String detail =
          "This session has no key, and this service does not let open sessions be used. Register a"
              + " key first. Nothing was stored.";
      return answer(
          request,
          ErrorCode.KEY_REQUIRED,
          Problem.of(ErrorCode.KEY_REQUIRED, detail, RequestIds.of(request), null, null));
    }
  }

  @Singleton
  @Produces(Problem.MEDIA_TYPE)
  static class StoreDown
      implements ExceptionHandler<StoreUnavailableException, HttpResponse<Problem>> {
    private final Meter meter;

    StoreDown(Meter meter) {
      this.meter = meter;
    }

    @Override
    public HttpResponse<Problem> handle(HttpRequest request, StoreUnavailableException down) {
      meter.count(Measure.STORE_UNAVAILABLE);
      LOG.error("event=store_unavailable reason=\"{}\" {}", down.getMessage(), Trace.of(down));
      String detail =
          "The store cannot be reached right now. Nothing was changed; please try again.";
      return answer(
          request,
          ErrorCode.STORE_UNAVAILABLE,
          Problem.of(ErrorCode.STORE_UNAVAILABLE, detail, RequestIds.of(request), null, null));
    }
  }

  @Singleton
  @Produces(Problem.MEDIA_TYPE)
  static class FileOfNewerRelease
      implements ExceptionHandler<NewerReleaseException, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, NewerReleaseException newer) {
      LOG.error("event=newer_release reason=\"{}\"", newer.getMessage());
      String detail =
          "This session was stored by a newer release of the service, which this one cannot read."
              + " It is kept untouched.";
      return answer(
          request,
          ErrorCode.NEWER_RELEASE,
          Problem.of(ErrorCode.NEWER_RELEASE, detail, RequestIds.of(request), null, null));
    }
  }

  @Singleton
  @Produces(Problem.MEDIA_TYPE)
  static class Unexpected implements ExceptionHandler<Throwable, HttpResponse<Problem>> {
    @Override
    public HttpResponse<Problem> handle(HttpRequest request, Throwable failure) {
      LOG.error("event=unexpected_failure {}", Trace.of(failure));
      return answer(
          request, ErrorCode.INTERNAL, Problem.of(ErrorCode.INTERNAL, RequestIds.of(request)));
    }
  }

  /** What the framework itself refuses: no such route, wrong method, wrong type, too long. */
  @Singleton
  @Primary
  static class Refused implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(
        ErrorContext context, MutableHttpResponse<?> base) {
      HttpStatus status = HttpStatus.valueOf(base.code());
      // The server of one machine looks for a file of every address; not each can be a file's name.
      boolean noFile = context.getRootCause().orElse(null) instanceof InvalidPathException;
      ErrorCode code = noFile ? ErrorCode.NOT_FOUND : ErrorCode.of(status);
      if (code == ErrorCode.INTERNAL) {
        context
            .getRootCause()
            .ifPresent(cause -> LOG.error("event=unexpected_failure {}", Trace.of(cause)));
      }
      Problem problem = Problem.of(code, RequestIds.of(context.getRequest()));
      return marked(context.getRequest(), base.status(code.status()), problem);
    }
  }
}
