package dev.holdfast.http;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Gives each request an id, which its answer, its errors and its log lines carry. On AWS the
 * handler sets the header to API Gateway's own id.
 */
@ServerFilter("/**")
public class RequestIds {
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "holdfast.requestId";
  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9=_-]{8,64}");

  static String of(HttpRequest<?> request) {
    Optional<String> known = request.getAttribute(ATTRIBUTE, String.class);
    return known.orElseGet(() -> {
      String offered = request.getHeaders().get(HEADER);
      String id =
          offered != null && SOUND.matcher(offered).matches()
              ? offered
              : UUID.randomUUID().toString();
      request.setAttribute(ATTRIBUTE, id);
      return id;
    });
  }

  /** Marks an answer; one that the framework gives before any filter runs, too. */
  static void mark(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(HEADER, of(request));
    SafeHeaders.on(response);
  }

  @RequestFilter
  void enter(HttpRequest<?> request, MutablePropagatedContext context) {
    Map<String, String> fields = new HashMap<>();
    if (MDC.getCopyOfContextMap() != null) {
      fields.putAll(MDC.getCopyOfContextMap()); // what the front knows: Lambda's ids
    }
    fields.put("requestId", of(request));
    context.add(new MdcPropagationContext(fields));
  }

  @ResponseFilter
  void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
    mark(request, response);
  }
}
