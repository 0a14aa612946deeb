package dev.holdfast.archive.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Change;
import dev.holdfast.lambda.EmfMeter;
import dev.holdfast.lambda.Invocations;
import dev.holdfast.lambda.RuntimeSerialization;
import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.log.Trace;
import dev.holdfast.priming.Checkpoint;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entry of the archiver: a batch of the table's stream in, the records to deliver again out.
 * Lambda delivers everything from the earliest of those again, which the join makes harmless.
 */
public final class StreamHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(StreamHandler.class);

  private final Archiver archiver;
  private final Meter meter;

  @SuppressWarnings("unused") // Lambda's own reference to it is weak
  private final @Nullable Checkpoint checkpoint;

  public StreamHandler() {
    this(ApplicationContext.run(), true);
  }

  public StreamHandler(ApplicationContext context) {
    this(context, false);
  }

  private StreamHandler(ApplicationContext context, boolean checkpointed) {
    this.archiver = context.getBean(Archiver.class);
    this.meter = context.getBean(Meter.class);
    this.checkpoint = checkpointed ? Checkpoint.registered(context, this::rehearse) : null;
  }

  /** Archives a change of a session that nobody has. */
  void rehearse() {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(RehearsedChange.record()));
    RuntimeSerialization.rehearse(DynamodbEvent.class, event);
    EmfMeter.unread(meter, () -> archive(event));
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, @Nullable Context context) {
    return Invocations.handle(context, meter, () -> archive(event));
  }

  private StreamsEventResponse archive(DynamodbEvent event) {
    List<String> failed = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (DynamodbStreamRecord record : event.getRecords()) {
      try {
        changes.add(StreamRecords.change(record));
      } catch (RuntimeException unreadable) {
        String sequence = record.getDynamodb().getSequenceNumber();
        LOG.error("event=unreadable_record sequence={} {}", sequence, Trace.of(unreadable));
        meter.count(Measure.ARCHIVE_FAILURES);
        failed.add(sequence);
      }
    }
    archiver.archive(changes).forEach(change -> failed.add(change.sequence()));
    return StreamsEventResponse.builder()
        .withBatchItemFailures(
            failed.stream()
                .map(sequence -> BatchItemFailure.builder().withItemIdentifier(sequence).build())
                .toList())
        .build();
  }
}
