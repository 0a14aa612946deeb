package dev.holdfast.infra.api;

import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.description.Trigger.TableStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/**
 * What somebody has to be told of. Each alarm says in a sentence what it means for people's work.
 */
final class Alarms extends Construct {
  private static final Duration MINUTE = Duration.minutes(1);
  private static final Duration FIVE_MINUTES = Duration.minutes(5);

  /**
   * How far behind its window the archiver may be before the minute that is promised is at risk.
   */
  private static final java.time.Duration BEHIND = java.time.Duration.ofSeconds(15);

  private static final int PROMISED_SECONDS = 60;

  private static final List<String> ALL =
      Functions.ALL.stream().map(FunctionDescription::name).toList();

  private final SnsAction action;
  private final List<Alarm> work = new ArrayList<>();
  private final List<Alarm> service = new ArrayList<>();

  Alarms(Construct scope, ITopic topic) {
    super(scope, "Alarms");
    this.action = new SnsAction(topic);
  }

  /** Whether what was written gets to cold, and is sound there. */
  void onArchiving(FunctionOnAws archiver, TableStream how, Queues queues) {
    Metric age =
        archiver
            .function()
            .metric(
                "IteratorAge", MetricOptions.builder().statistic("Maximum").period(MINUTE).build());
    // Lambda counts the window as age: a lone save is as old as the window when it is delivered.
    long late = how.window().plus(BEHIND).toMillis();
    work.add(
        alarm(
            "StreamLate",
            "The archiver is more than 15 s behind its window: saves may be in the table only for"
                + " longer than a minute.",
            age,
            late,
            2));
    work.add(
        alarm(
            "StreamStuck",
            "The archiver has been behind for 15 minutes. The stream keeps 24 hours: find out why"
                + " before they are over.",
            age,
            java.time.Duration.ofMinutes(15).toMillis(),
            1));
    work.add(
        alarm(
            "DeadLetters",
            "Changes that could not be archived in all attempts, or a sweep that failed. Send the"
                + " changes back within 24 hours of their save: only the stream has the texts that"
                + " they replaced.",
            queues
                .deadLetters()
                .metricApproximateNumberOfMessagesVisible(
                    MetricOptions.builder().statistic("Maximum").period(FIVE_MINUTES).build()),
            0,
            1));
    work.add(
        alarm(
            "RetriesWait",
            "Batches have been waiting for half an hour to be archived again.",
            queues
                .retries()
                .metricApproximateAgeOfOldestMessage(
                    MetricOptions.builder().statistic("Maximum").period(FIVE_MINUTES).build()),
            1800,
            1));
    work.add(
        alarm(
            "NothingArchived",
            "Saves are stored and nothing reaches cold: is the stream mapping switched off?",
            MathExpression.Builder.create()
                .expression("IF(FILL(saves,0)>0 AND FILL(taken,0)==0,1,0)")
                .usingMetrics(
                    Map.of(
                        "saves",
                        OurMetrics.of("SavesStored", Functions.SESSION.name(), "Sum", FIVE_MINUTES),
                        "taken",
                        OurMetrics.of(
                            "SnapshotsTaken", archiver.description().name(), "Sum", FIVE_MINUTES)))
                .period(FIVE_MINUTES)
                .build(),
            0,
            3));
    work.add(
        alarm(
            "SnapshotsLate",
            "Changes took more than the promised minute to reach cold.",
            OurMetrics.of("SnapshotLagSeconds", archiver.description().name(), "Maximum", MINUTE),
            PROMISED_SECONDS,
            3));
    work.add(
        alarm(
            "DamagedSnapshots",
            "A cold copy is damaged. The newest sound point of history is used in its place; the"
                + " bucket has older versions.",
            OurMetrics.sum("DamagedSnapshots", ALL, FIVE_MINUTES),
            0,
            1));
    work.add(
        alarm(
            "SweepFailed",
            "The sweep could not look after some sessions; it tries them again tomorrow.",
            OurMetrics.sum("SweepFailed", List.of(Functions.ARCHIVER_SWEEP.name()), FIVE_MINUTES),
            0,
            1));
  }

  /** Whether people get answers. What they write is safe on their devices meanwhile. */
  void onAnswers(HttpDoor door, ITable table) {
    service.add(
        alarm(
            "ServerErrors",
            "The API answers with errors of ours.",
            Metric.Builder.create()
                .namespace("AWS/ApiGateway")
                .metricName("5xx")
                .dimensionsMap(Map.of("ApiId", door.api().getApiId()))
                .statistic("Sum")
                .period(FIVE_MINUTES)
                .build(),
            5,
            1));
    service.add(
        alarm(
            "StoreUnavailable",
            "A store does not answer; saves are refused and tried again.",
            OurMetrics.sum("StoreUnavailable", ALL, FIVE_MINUTES),
            5,
            1));
    service.add(
        alarm(
            "TableThrottled",
            "DynamoDB refuses reads or writes because there are too many.",
            MathExpression.Builder.create()
                .expression("FILL(reads,0)+FILL(writes,0)")
                .usingMetrics(
                    Map.of(
                        "reads", throttled(table, "ReadThrottleEvents"),
                        "writes", throttled(table, "WriteThrottleEvents")))
                .period(FIVE_MINUTES)
                .build(),
            0,
            1));
  }

  /** Errors, refusals for want of room, and answers that come near the time limit. */
  void onFunction(FunctionOnAws function) {
    String name = Names.pascal(function.description().name());
    MetricOptions sum = MetricOptions.builder().statistic("Sum").period(FIVE_MINUTES).build();
    MetricOptions slowest = MetricOptions.builder().statistic("p99").period(FIVE_MINUTES).build();
    service.add(
        alarm(
            name + "Errors",
            "The function " + function.description().name() + " fails or runs out of time.",
            function.function().metricErrors(sum),
            0,
            1));
    service.add(
        alarm(
            name + "Throttles",
            "Lambda refuses the function " + function.description().name() + " more room.",
            function.function().metricThrottles(sum),
            0,
            1));
    service.add(
        alarm(
            name + "Slow",
            "One in a hundred runs of "
                + function.description().name()
                + " takes over four fifths of its time limit.",
            function.function().metricDuration(slowest),
            function.description().timeout().toMillis() * 4 / 5,
            1));
  }

  private static Metric throttled(ITable table, String metric) {
    return Metric.Builder.create()
        .namespace("AWS/DynamoDB")
        .metricName(metric)
        .dimensionsMap(Map.of("TableName", table.getTableName()))
        .statistic("Sum")
        .period(FIVE_MINUTES)
        .build();
  }

  /** Goes off when the figure was above the threshold that many times in a row. */
  private Alarm alarm(String id, String meaning, IMetric metric, Number threshold, int times) {
    Alarm alarm =
        Alarm.Builder.create(this, id)
            .alarmDescription(meaning)
            .metric(metric)
            .threshold(threshold)
            .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
            .evaluationPeriods(times)
            .treatMissingData(TreatMissingData.NOT_BREACHING)
            .build();
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  }

  /** Of those that tell of work at risk. */
  List<Alarm> work() {
    return List.copyOf(work);
  }

  /** Of those that tell of people without an answer. */
  List<Alarm> service() {
    return List.copyOf(service);
  }
}
