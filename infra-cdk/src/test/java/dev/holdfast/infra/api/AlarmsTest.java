package dev.holdfast.infra.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Repository;
import dev.holdfast.infra.Synthesis;
import dev.holdfast.infra.Template;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsTest {
  private static Template api() {
    return Synthesis.plain().api();
  }

  private static JsonNode alarm(String name) {
    return api().named("AWS::CloudWatch::Alarm", "Alarms" + name).path("Properties");
  }

  @ParameterizedTest
  @CsvSource({
    "StreamLate, IteratorAge, 45000",
    "StreamStuck, IteratorAge, 900000",
    "DeadLetters, ApproximateNumberOfMessagesVisible, 0",
    "RetriesWait, ApproximateAgeOfOldestMessage, 1800",
    "SnapshotsLate, SnapshotLagSeconds, 60",
    "DamagedSnapshots, DamagedSnapshots, 0",
    "SweepFailed, SweepFailed, 0",
    "ServerErrors, 5xx, 5",
    "StoreUnavailable, StoreUnavailable, 5",
    "TableThrottled, WriteThrottleEvents, 0",
    "SessionErrors, Errors, 0",
    "SessionThrottles, Throttles, 0",
    "SessionSlow, Duration, 23200",
    "ArchiverErrors, Errors, 0",
    "ArchiverRetryErrors, Errors, 0",
    "ArchiverSweepErrors, Errors, 0",
    "AssistantErrors, Errors, 0"
  })
  void somebodyIsToldWhen(String name, String metric, double threshold) {
    JsonNode alarm = alarm(name);

    assertThat(alarm.toString()).contains("\"" + metric + "\"");
    assertThat(alarm.path("Threshold").asDouble()).isEqualTo(threshold);
    assertThat(alarm.path("ComparisonOperator").asText()).isEqualTo("GreaterThanThreshold");
    assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("notBreaching");
    assertThat(alarm.path("AlarmDescription").asText()).isNotBlank();
    assertThat(Template.words(alarm.at("/AlarmActions/0"))).startsWith("<AlarmTopic");
  }

  @Test
  void everyFunctionHasItsAlarms() {
    for (FunctionDescription function : Functions.ALL) {
      for (String kind : new String[] {"Errors", "Throttles", "Slow"}) {
        assertThat(
                Template.words(
                    alarm(Names.pascal(function.name()) + kind).at("/Dimensions/0/Value")))
            .startsWith("<" + Names.pascal(function.name()) + "Function");
      }
    }
  }

  @Test
  void alarmsReachAnEncryptedTopicWhichCloudWatchMayUse() {
    assertThat(Template.words(api().only("AWS::SNS::Topic").at("/Properties/KmsMasterKeyId")))
        .startsWith("<AlarmTopicKey");
    assertThat(api().only("AWS::KMS::Key").at("/Properties/EnableKeyRotation").asBoolean())
        .isTrue();
    assertThat(api().only("AWS::KMS::Key").at("/Properties/KeyPolicy/Statement").toString())
        .contains("cloudwatch.amazonaws.com")
        .contains("kms:GenerateDataKey");
    assertThat(api().only("AWS::SNS::TopicPolicy").toString())
        .contains("\"aws:SecureTransport\":\"false\"")
        .contains("cloudwatch.amazonaws.com");
  }

  @Test
  void mailIsSentToWhomTheOperatorNamed() {
    assertThat(api().resources("AWS::SNS::Subscription")).isEmpty();
    assertThat(
            Synthesis.of(Map.of("alarmEmail", "ops@example.com"))
                .api()
                .only("AWS::SNS::Subscription")
                .path("Properties")
                .toString())
        .contains("ops@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DamagedSnapshots",
        "SnapshotLagSeconds",
        "SnapshotsTaken",
        "ArchiveFailures",
        "SavesStored",
        "SavesRefused",
        "StoreUnavailable",
        "Rehydrations",
        "RehydrateMs",
        "SweepLagging",
        "SweepFailed",
        "ColdStarts"
      })
  void theDashboardShowsEachOfOurFigures(String metric) {
    assertThat(dashboard()).contains("\"Holdfast\",\"" + metric + "\",\"Service\"");
  }

  @Test
  void theDashboardSaysInWordsHowToReadItAndWhichRunbookHelps() {
    List<String> runbooks =
        Pattern.compile("\\*\\*([A-Z][^*.]+)\\*\\*(?!,)")
            .matcher(WorkDashboard.HOW_TO_READ)
            .results()
            .map(found -> "## " + found.group(1))
            .toList();

    assertThat(dashboard()).contains("Is anybody losing work?");
    assertThat(runbooks).hasSizeGreaterThan(2);
    assertThat(Repository.read("docs/runbooks.md").lines().toList()).containsAll(runbooks);
    assertThat(WorkDashboard.HOW_TO_READ).contains("03:17 UTC");
    assertThat(Functions.ARCHIVER_SWEEP.trigger().toString()).contains("cron(17 3 ");
  }

  private static String dashboard() {
    return Template.words(api().only("AWS::CloudWatch::Dashboard").at("/Properties/DashboardBody"));
  }
}
