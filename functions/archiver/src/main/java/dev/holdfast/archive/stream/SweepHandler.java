package dev.holdfast.archive.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.holdfast.archive.Sweep;
import dev.holdfast.lambda.Invocations;
import dev.holdfast.log.Meter;
import dev.holdfast.priming.Checkpoint;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entry of the daily sweep: any scheduled event in, its counts out. {@code {"all":true}} has it
 * compare every session with its cold copy, whatever the notes say.
 */
public final class SweepHandler implements RequestHandler<Map<String, Object>, Sweep.Result> {
  private final Sweep sweep;
  private final Meter meter;

  @SuppressWarnings("unused") // Lambda's own reference to it is weak
  private final @Nullable Checkpoint checkpoint;

  public SweepHandler() {
    this(ApplicationContext.run(), true);
  }

  public SweepHandler(ApplicationContext context) {
    this(context, false);
  }

  private SweepHandler(ApplicationContext context, boolean checkpointed) {
    this.sweep = context.getBean(Sweep.class);
    this.meter = context.getBean(Meter.class);
    // Runs once a day, and nobody waits for it: it has nothing to rehearse.
    this.checkpoint = checkpointed ? Checkpoint.registered(context, () -> {}) : null;
  }

  @Override
  public Sweep.Result handleRequest(Map<String, Object> event, @Nullable Context context) {
    boolean all = Boolean.TRUE.equals(event.get("all"));
    return Invocations.handle(context, meter, () -> sweep.run(all));
  }
}
