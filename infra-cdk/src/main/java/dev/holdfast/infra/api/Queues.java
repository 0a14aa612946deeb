package dev.holdfast.infra.api;

import dev.holdfast.infra.description.Trigger.RetryQueue;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Where work waits that failed: batches of the stream to be tried again, and behind them, for two
 * weeks, what only a person can help.
 */
final class Queues extends Construct {
  private static final Duration KEPT = Duration.days(14);

  private final Queue deadLetters;
  private final Queue retries;

  Queues(Construct scope, RetryQueue retrying) {
    super(scope, "Queues");
    deadLetters =
        Queue.Builder.create(this, "DeadLetters")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(KEPT)
            .build();
    retries =
        Queue.Builder.create(this, "Retries")
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(KEPT)
            .visibilityTimeout(Duration.seconds(retrying.hidden().toSeconds()))
            .deadLetterQueue(
                DeadLetterQueue.builder()
                    .queue(deadLetters)
                    .maxReceiveCount(retrying.attempts())
                    .build())
            .build();
    CfnOutput.Builder.create(scope, "DeadLettersArn").value(deadLetters.getQueueArn()).build();
    CfnOutput.Builder.create(scope, "RetriesArn").value(retries.getQueueArn()).build();
  }

  Queue deadLetters() {
    return deadLetters;
  }

  Queue retries() {
    return retries;
  }
}
