package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.log.Meter;
import dev.holdfast.priming.Checkpoint;
import dev.holdfast.priming.Rehearsal;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import org.jspecify.annotations.Nullable;

/** The entry of every HTTP function: an HTTP API event (payload format 2.0) in, its answer out. */
public final class HttpApiHandler extends APIGatewayV2HTTPEventFunction {
  @SuppressWarnings("unused") // Lambda's own reference to it is weak
  private final @Nullable Checkpoint checkpoint;

  private final Meter meter;

  public HttpApiHandler() {
    this.meter = getApplicationContext().getBean(Meter.class);
    this.checkpoint = Checkpoint.registered(getApplicationContext(), this::rehearse);
  }

  public HttpApiHandler(ApplicationContext context) {
    super(context);
    this.meter = context.getBean(Meter.class);
    this.checkpoint = null;
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context context) {
    return Invocations.handle(
        context, meter, () -> super.handleRequest(HttpApiEvents.mended(event), context));
  }

  /** Answers the requests that the function's parts name. */
  void rehearse() {
    EmfMeter.unread(meter, this::answerAll);
  }

  private void answerAll() {
    getApplicationContext()
        .getBeansOfType(Rehearsal.class)
        .forEach(rehearsal -> rehearsal.requests().forEach(this::answer));
  }

  private void answer(Rehearsal.Request request) {
    APIGatewayV2HTTPEvent event = RehearsedEvents.of(request);
    RuntimeSerialization.rehearse(APIGatewayV2HTTPEvent.class, event);
    RuntimeSerialization.rehearse(APIGatewayV2HTTPResponse.class, handleRequest(event, null));
  }
}
