package dev.holdfast.archive.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.holdfast.archive.Archiver;
import dev.holdfast.log.Trace;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entry of the retry queue. What Lambda gave up on comes as messages that name a part of the
 * table's stream, which keeps its records for 24 hours: each is read and archived once more. A
 * message that fails stays in the queue, and after its last attempt goes to the dead letters, where
 * it raises an alarm.
 */
public class RetryHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(RetryHandler.class);

  private final Archiver archiver;
  private final FailedBatches batches;

  public RetryHandler() {
    this(ApplicationContext.run());
  }

  public RetryHandler(ApplicationContext context) {
    this.archiver = context.getBean(Archiver.class);
    this.batches =
        new FailedBatches(context.getBean(TableStream.class), context.getBean(JsonMapper.class));
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, @Nullable Context context) {
    List<BatchItemFailure> failed =
        event.getRecords().stream()
            .filter(message -> !archived(message))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList();
    return new SQSBatchResponse(failed);
  }

  /** One message's trouble, of whatever kind, must not take the others with it. */
  private boolean archived(SQSMessage message) {
    try {
      FailedBatches.Read batch = batches.read(message.getBody());
      int left = archiver.archive(batch.changes()).size() + batch.unreadable();
      if (left > 0) {
        LOG.error("event=retry_failed message={} left={}", message.getMessageId(), left);
      }
      return left == 0;
    } catch (RuntimeException failure) {
      LOG.error("event=retry_failed message={} {}", message.getMessageId(), Trace.of(failure));
      return false;
    }
  }
}
