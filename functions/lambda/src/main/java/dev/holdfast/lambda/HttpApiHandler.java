package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.proxy.payload2.APIGatewayV2HTTPEventFunction;
import org.jspecify.annotations.Nullable;

/** The entry of every HTTP function: an HTTP API event (payload format 2.0) in, its answer out. */
public class HttpApiHandler extends APIGatewayV2HTTPEventFunction {
  public HttpApiHandler() {}

  public HttpApiHandler(ApplicationContext context) {
    super(context);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, @Nullable Context context) {
    return super.handleRequest(HttpApiEvents.mended(event), context);
  }
}
