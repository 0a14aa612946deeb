package dev.holdfast.infra.api;

import dev.holdfast.infra.description.Trigger.RetryQueue;
import dev.holdfast.infra.description.Trigger.Schedule;
import dev.holdfast.infra.description.Trigger.TableStream;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventInvokeConfig.OnFailureProperty;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.amazon.awscdk.services.scheduler.CfnSchedule;
import software.amazon.awscdk.services.scheduler.CfnSchedule.DeadLetterConfigProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.FlexibleTimeWindowProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.RetryPolicyProperty;
import software.amazon.awscdk.services.scheduler.CfnSchedule.TargetProperty;
import software.constructs.Construct;

/**
 * What wakes the archiver. The table's stream does as a rule; what it fails to take waits in the
 * retry queue; and once a day the sweep looks at every session, whatever was forgotten.
 */
final class ArchiverWaking extends Construct {
  /** A run that could not begin within this time is left to the next day's. */
  private static final Duration LATE = Duration.hours(6);

  private final Queues queues;

  ArchiverWaking(Construct scope, Queues queues) {
    super(scope, "ArchiverWaking");
    this.queues = queues;
  }

  /** From the oldest record on: nothing that was written before the mapping stood is left out. */
  void byStream(FunctionOnAws archiver, String stream, TableStream how) {
    EventSourceMapping.Builder.create(this, "Stream")
        .target(archiver.live())
        .eventSourceArn(stream)
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .filters(how.filters().stream().map(filter -> Map.of("pattern", filter.pattern())).toList())
        .batchSize(how.batchSize())
        .maxBatchingWindow(Duration.seconds(how.window().toSeconds()))
        .parallelizationFactor(how.parallelBatches())
        .bisectBatchOnError(true)
        .reportBatchItemFailures(true)
        .retryAttempts(how.retries())
        .maxRecordAge(Duration.seconds(how.recordAge().toSeconds()))
        .onFailure(new SqsDlq(queues.retries()))
        .build();
  }

  void byRetries(FunctionOnAws retry, RetryQueue how) {
    EventSourceMapping.Builder.create(this, "Retries")
        .target(retry.live())
        .eventSourceArn(queues.retries().getQueueArn())
        .batchSize(1) // a message stands for a whole batch of the stream
        .maxConcurrency(how.parallel())
        .reportBatchItemFailures(true)
        .build();
  }

  /** The schedule tries to begin a run; Lambda tries one again that failed. */
  void byClock(FunctionOnAws sweep, Schedule how) {
    CfnSchedule.Builder.create(this, "Daily")
        .description("Compares every session that changed with its cold copy")
        .scheduleExpression(how.expression())
        .flexibleTimeWindow(
            FlexibleTimeWindowProperty.builder()
                .mode("FLEXIBLE")
                .maximumWindowInMinutes(how.window().toMinutes())
                .build())
        .target(
            TargetProperty.builder()
                .arn(sweep.live().getFunctionArn())
                .roleArn(scheduler(sweep).getRoleArn())
                .retryPolicy(
                    RetryPolicyProperty.builder()
                        .maximumEventAgeInSeconds(LATE.toSeconds())
                        .maximumRetryAttempts(how.retries())
                        .build())
                .deadLetterConfig(
                    DeadLetterConfigProperty.builder()
                        .arn(queues.deadLetters().getQueueArn())
                        .build())
                .build())
        .build();
    CfnEventInvokeConfig.Builder.create(this, "FailedRuns")
        .functionName(sweep.function().getFunctionName())
        .qualifier(sweep.live().getAliasName())
        .maximumRetryAttempts(how.retries())
        .maximumEventAgeInSeconds(LATE.toSeconds())
        .destinationConfig(
            DestinationConfigProperty.builder()
                .onFailure(
                    OnFailureProperty.builder()
                        .destination(queues.deadLetters().getQueueArn())
                        .build())
                .build())
        .build();
  }

  private Role scheduler(FunctionOnAws sweep) {
    PolicyStatement begin = allow("lambda:InvokeFunction", sweep.live().getFunctionArn());
    PolicyStatement giveUp = allow("sqs:SendMessage", queues.deadLetters().getQueueArn());
    return Role.Builder.create(this, "Scheduler")
        .assumedBy(new ServicePrincipal("scheduler.amazonaws.com"))
        .inlinePolicies(
            Map.of(
                "sweep",
                PolicyDocument.Builder.create().statements(List.of(begin, giveUp)).build()))
        .build();
  }

  private static PolicyStatement allow(String action, String resource) {
    return PolicyStatement.Builder.create()
        .actions(List.of(action))
        .resources(List.of(resource))
        .build();
  }
}
