package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.holdfast.log.Meter;
import dev.holdfast.log.Trace;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What surrounds every invocation, whatever the handler: its ids stand in each log line, what was
 * measured is written at its end, and a failure is told by its type and place alone. The runtime
 * logs what a handler throws in full, and messages may quote what a person wrote.
 */
public final class Invocations {
  private static final Logger LOG = LoggerFactory.getLogger(Invocations.class);
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  private Invocations() {}

  /** Runs the work of one invocation. */
  public static <T> T handle(@Nullable Context context, Meter meter, Supplier<T> work) {
    if (context != null && context.getAwsRequestId() != null) {
      MDC.put("lambdaRequestId", context.getAwsRequestId());
    }
    String trace = trace();
    if (trace != null) {
      MDC.put("traceId", trace);
    }
    try {
      if (meter instanceof EmfMeter emf) {
        emf.begin();
      }
      return work.get();
    } catch (RuntimeException failure) {
      LOG.error("event=invocation_failed {}", Trace.of(failure));
      throw new InvocationFailedException(failure.getClass().getName());
    } finally {
      flush(meter);
      MDC.clear();
    }
  }

  /** What was done stays done, whether it could be counted or not. */
  private static void flush(Meter meter) {
    if (meter instanceof EmfMeter emf) {
      try {
        emf.flush();
      } catch (RuntimeException uncounted) {
        LOG.warn("event=not_measured {}", Trace.of(uncounted));
      }
    }
  }

  /** X-Ray's id of the whole request, out of "Root=…;Parent=…;Sampled=…". */
  private static @Nullable String trace() {
    String header = System.getProperty(TRACE_PROPERTY);
    if (header == null) {
      header = System.getenv("_X_AMZN_TRACE_ID");
    }
    if (header == null || !header.startsWith("Root=")) {
      return null;
    }
    return header.substring("Root=".length()).split(";", 2)[0];
  }

  /** Says that an invocation failed, and nothing of what was said where it did. */
  static final class InvocationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InvocationFailedException(String type) {
      super(type);
    }
  }
}
