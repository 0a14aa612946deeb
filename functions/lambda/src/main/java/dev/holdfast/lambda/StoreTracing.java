package dev.holdfast.lambda;

import com.amazonaws.xray.AWSXRay;
import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.entities.Subsegment;
import dev.holdfast.log.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Tells X-Ray of each call of a store: which service, which operation, how long, how it went.
 * Neither keys nor names nor messages, since those hold what people wrote, or open it. The SDK
 * finds this class by the file of global interceptors beside it; where no daemon listens, as
 * everywhere but on Lambda, it does nothing.
 */
public final class StoreTracing implements ExecutionInterceptor {
  private static final ExecutionAttribute<Subsegment> CALL =
      new ExecutionAttribute<>("holdfast.trace");

  private static final Logger LOG = LoggerFactory.getLogger(StoreTracing.class);

  private final @Nullable AWSXRayRecorder recorder;

  public StoreTracing() {
    this(System.getenv("AWS_XRAY_DAEMON_ADDRESS") == null ? null : AWSXRay.getGlobalRecorder());
  }

  StoreTracing(@Nullable AWSXRayRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (recorder != null) {
      unharmed(() -> begin(recorder, attributes));
    }
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    end(attributes, false);
  }

  /** A condition that does not hold is a failure too, and an ordinary one: an error, no fault. */
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    end(attributes, true);
  }

  private void end(ExecutionAttributes attributes, boolean failed) {
    Subsegment call = attributes.getAttribute(CALL);
    if (recorder != null && call != null) {
      unharmed(() -> {
        call.setError(failed);
        recorder.endSubsegment(call);
      });
    }
  }

  private static void begin(AWSXRayRecorder recorder, ExecutionAttributes attributes) {
    Subsegment call =
        recorder.beginSubsegment(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
    call.setNamespace("aws");
    call.putAws("operation", attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    attributes.putAttribute(CALL, call);
  }

  /** No save fails because it could not be told to X-Ray. */
  private static void unharmed(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException untold) {
      LOG.warn("event=not_traced {}", Trace.of(untold));
    }
  }
}
