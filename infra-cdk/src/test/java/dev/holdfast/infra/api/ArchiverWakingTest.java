package dev.holdfast.infra.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Synthesis;
import dev.holdfast.infra.Template;
import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.description.StreamFilter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiverWakingTest {
  private static final String MAPPING = "AWS::Lambda::EventSourceMapping";

  private static JsonNode part(String type, String beginning) {
    return Synthesis.plain().api().named(type, beginning).path("Properties");
  }

  @Test
  void theStreamWakesTheArchiverWithWhatMattersOnly() {
    JsonNode mapping = part(MAPPING, "ArchiverWakingStream");

    assertThat(Template.words(mapping.path("FunctionName")))
        .startsWith("<ArchiverLive")
        .endsWith(":live");
    List<String> patterns = new ArrayList<>();
    mapping
        .at("/FilterCriteria/Filters")
        .forEach(filter -> patterns.add(filter.path("Pattern").asText()));
    assertThat(patterns)
        .containsExactly(
            StreamFilter.ITEMS_OF_THE_MAP.pattern(), StreamFilter.LEASES_THAT_ENDED.pattern());
  }

  @Test
  void aBatchIsGatheredForHalfAMinuteAndFailsInParts() {
    JsonNode mapping = part(MAPPING, "ArchiverWakingStream");

    assertThat(mapping.path("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
    assertThat(mapping.path("MaximumBatchingWindowInSeconds").asInt()).isEqualTo(30);
    assertThat(mapping.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(mapping.path("FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
    assertThat(mapping.path("MaximumRetryAttempts").asInt()).isBetween(1, 20);
    // Well within the day that the stream keeps it: there has to be time for the retries.
    assertThat(mapping.path("MaximumRecordAgeInSeconds").asInt()).isBetween(600, 6 * 3600);
    assertThat(Template.words(mapping.at("/DestinationConfig/OnFailure/Destination")))
        .startsWith("<QueuesRetries");
  }

  @Test
  void whatFailsFiveTimesMoreWaitsTwoWeeksForAPerson() {
    JsonNode retries = part("AWS::SQS::Queue", "QueuesRetries");
    JsonNode dead = part("AWS::SQS::Queue", "QueuesDeadLetters");

    assertThat(retries.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(5);
    assertThat(Template.words(retries.at("/RedrivePolicy/deadLetterTargetArn")))
        .startsWith("<QueuesDeadLetters");
    assertThat(dead.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3600);
    // AWS asks for six times the function's time, lest a message comes while it is worked on.
    assertThat(retries.path("VisibilityTimeout").asLong())
        .isGreaterThanOrEqualTo(6 * Functions.ARCHIVER_RETRY.timeout().toSeconds());
    for (JsonNode queue : List.of(retries, dead)) {
      assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
    }
    // All attempts are over while the stream still has the records.
    long worst =
        5 * retries.path("VisibilityTimeout").asLong()
            + part(MAPPING, "ArchiverWakingStream").path("MaximumRecordAgeInSeconds").asLong();
    assertThat(worst).isLessThan(24 * 3600);
  }

  @Test
  void theRetryQueueWakesItsOwnFunctionMessageByMessage() {
    JsonNode mapping = part(MAPPING, "ArchiverWakingRetries");

    assertThat(Template.words(mapping.path("FunctionName")))
        .startsWith("<ArchiverRetryLive")
        .endsWith(":live");
    assertThat(Template.words(mapping.path("EventSourceArn"))).startsWith("<QueuesRetries");
    assertThat(mapping.path("BatchSize").asInt()).isEqualTo(1);
    assertThat(mapping.path("FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
  }

  @Test
  void theSweepRunsOnceADayAndItsFailureIsNotLost() {
    JsonNode schedule = part("AWS::Scheduler::Schedule", "ArchiverWakingDaily");
    JsonNode runs = part("AWS::Lambda::EventInvokeConfig", "ArchiverWakingFailedRuns");

    assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("cron(17 3 * * ? *)");
    assertThat(Template.words(schedule.at("/Target/Arn"))).startsWith("<ArchiverSweepLive");
    assertThat(schedule.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt()).isEqualTo(2);
    assertThat(Template.words(schedule.at("/Target/DeadLetterConfig/Arn")))
        .startsWith("<QueuesDeadLetters");
    assertThat(runs.path("Qualifier").asText()).isEqualTo("live");
    assertThat(runs.path("MaximumRetryAttempts").asInt()).isEqualTo(2);
    assertThat(Template.words(runs.at("/DestinationConfig/OnFailure/Destination")))
        .startsWith("<QueuesDeadLetters");
  }
}
