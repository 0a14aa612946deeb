package dev.holdfast.archive.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.holdfast.archive.Sweep;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The entry of the daily sweep: any scheduled event in, its counts out. */
public class SweepHandler implements RequestHandler<Map<String, Object>, Sweep.Result> {
  private final Sweep sweep;

  public SweepHandler() {
    this(ApplicationContext.run());
  }

  public SweepHandler(ApplicationContext context) {
    this.sweep = context.getBean(Sweep.class);
  }

  @Override
  public Sweep.Result handleRequest(Map<String, Object> event, Context context) {
    return sweep.run();
  }
}
