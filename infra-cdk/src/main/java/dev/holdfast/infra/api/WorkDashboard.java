package dev.holdfast.infra.api;

import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.AlarmStatusWidget;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TextWidget;
import software.constructs.Construct;

/** One page that answers whether anybody is losing work, from the top down. */
final class WorkDashboard extends Construct {
  private static final Duration PERIOD = Duration.minutes(5);
  private static final List<String> HTTP =
      Functions.ALL.stream()
          .filter(function -> !function.routes().isEmpty())
          .map(FunctionDescription::name)
          .toList();
  private static final List<String> ARCHIVING =
      List.of(Functions.ARCHIVER.name(), Functions.ARCHIVER_RETRY.name());
  private static final List<String> SWEEP = List.of(Functions.ARCHIVER_SWEEP.name());

  static final String HOW_TO_READ =
      """
      # Is anybody losing work?

      **No, as far as the first row of alarms can tell.** Every save is in the table before it is \
      answered, and in the bucket within a minute; what a page could not send waits on its device.

      | what is red | what it means | what to do (`docs/runbooks.md`) |
      |---|---|---|
      | *StreamLate*, *SnapshotsLate* | newest saves are in the table only | look at the archiver's errors; it catches up by itself |
      | *NothingArchived* | saves are stored and no snapshot is taken | runbook **The archiver is stuck** |
      | *StreamStuck*, *RetriesWait*, *DeadLetters* | the same for longer; the table has the current texts, only the stream those that were replaced | the same runbook, within 24 hours |
      | *DamagedSnapshots* | a cold copy cannot be read; history is used in its place | runbooks **One session examined** (`doctor`), **Bucket restored** |
      | *SweepFailed* | some sessions could not be compared with their cold copy; the next sweep, at 03:17 UTC, tries again | `event=sweep_failed` in the sweep's log names them |
      | *TableThrottled*, *StoreUnavailable*, *ServerErrors* | saves wait on people's devices and are tried again | find out which store; nothing is lost meanwhile |
      | the table is gone, or its items are wrong | | runbooks **The table is gone**, **Table restored from point in time** |
      """;

  WorkDashboard(
      Construct scope,
      Settings settings,
      Alarms alarms,
      List<FunctionOnAws> functions,
      Queues queues) {
    super(scope, "Dashboard");
    Dashboard dashboard =
        Dashboard.Builder.create(this, "Dashboard")
            .dashboardName(settings.stackName("work"))
            .defaultInterval(Duration.hours(12))
            .build();
    dashboard.addWidgets(
        TextWidget.Builder.create().markdown(HOW_TO_READ).width(24).height(8).build());
    dashboard.addWidgets(
        AlarmStatusWidget.Builder.create()
            .title("Is work at risk?")
            .alarms(alarms.work())
            .width(12)
            .height(4)
            .build(),
        AlarmStatusWidget.Builder.create()
            .title("Do people get answers?")
            .alarms(alarms.service())
            .width(12)
            .height(4)
            .build());
    dashboard.addWidgets(
        graph("Saves", OurMetrics.sum("SavesStored", HTTP, PERIOD), refused()),
        graph("Seconds from a save to its cold copy", lag("Maximum"), lag("p50")),
        graph("Age of the stream when delivered, ms", streamAge(functions)));
    dashboard.addWidgets(
        graph(
            "Snapshots, and changes handed back",
            OurMetrics.sum("SnapshotsTaken", ARCHIVING, PERIOD),
            OurMetrics.sum("ArchiveFailures", ARCHIVING, PERIOD)),
        graph(
            "Batches that wait",
            queues.retries().metricApproximateNumberOfMessagesVisible(),
            queues.deadLetters().metricApproximateNumberOfMessagesVisible()),
        graph(
            "The sweep: lagging, failed",
            OurMetrics.sum("SweepLagging", SWEEP, PERIOD),
            OurMetrics.sum("SweepFailed", SWEEP, PERIOD)));
    dashboard.addWidgets(
        graph(
            "Damaged files, stores that do not answer",
            OurMetrics.sum("DamagedSnapshots", everybody(), PERIOD),
            OurMetrics.sum("StoreUnavailable", HTTP, PERIOD)),
        graph(
            "Sessions brought back, and the slowest, ms",
            OurMetrics.sum("Rehydrations", HTTP, PERIOD),
            OurMetrics.of("RehydrateMs", Functions.SESSION.name(), "Maximum", PERIOD)),
        graph("Cold starts", OurMetrics.sum("ColdStarts", everybody(), PERIOD)));
    dashboard.addWidgets(
        graph("Runs", of(functions, "Invocations", "Sum")),
        graph("Errors", of(functions, "Errors", "Sum")),
        graph("Slowest in a hundred, ms", of(functions, "Duration", "p99")));
  }

  private static IMetric refused() {
    return OurMetrics.sum("SavesRefused", HTTP, PERIOD);
  }

  private static Metric lag(String statistic) {
    return OurMetrics.of("SnapshotLagSeconds", Functions.ARCHIVER.name(), statistic, PERIOD);
  }

  private static IMetric[] streamAge(List<FunctionOnAws> functions) {
    return of(
        functions.stream().filter(f -> f.description().equals(Functions.ARCHIVER)).toList(),
        "IteratorAge",
        "Maximum");
  }

  private static List<String> everybody() {
    return Functions.ALL.stream().map(FunctionDescription::name).toList();
  }

  private static IMetric[] of(List<FunctionOnAws> functions, String metric, String statistic) {
    return functions.stream()
        .map(function ->
            function
                .function()
                .metric(
                    metric,
                    MetricOptions.builder()
                        .statistic(statistic)
                        .period(PERIOD)
                        .label(function.description().name())
                        .build()))
        .toArray(IMetric[]::new);
  }

  private static IWidget graph(String title, IMetric... metrics) {
    return GraphWidget.Builder.create().title(title).left(List.of(metrics)).width(8).build();
  }
}
