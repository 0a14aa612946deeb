package dev.holdfast.infra.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Synthesis;
import dev.holdfast.infra.Template;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionsOnAwsTest {
  private static final Map<String, String> SETTINGS =
      Map.of("leaseDays", "45", "openSessions", "false", "logDays", "14");

  private static Template api() {
    return Synthesis.of(SETTINGS).api();
  }

  static List<FunctionDescription> all() {
    return Functions.ALL;
  }

  private static JsonNode named(String type, FunctionDescription function, String part) {
    return api().named(type, Names.pascal(function.name()) + part).path("Properties");
  }

  /** What each function may do, written out by hand: this is where a wider right is noticed. */
  private static final Map<String, String> RIGHTS =
      Map.of(
          "session",
          """
          dynamodb:BatchGetItem dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:DescribeTable \
          dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem on TABLE
          logs:CreateLogStream logs:PutLogEvents on <SessionLog.Arn>
          s3:GetObject s3:PutObject on BUCKET/history/*, BUCKET/sessions/*
          s3:ListBucket on BUCKET
          xray:PutTelemetryRecords xray:PutTraceSegments on *
          """,
          "assistant",
          """
          bedrock:InvokeModel on arn:aws:bedrock:*::foundation-model/\
          anthropic.claude-haiku-4-5-20251001-v1:0 only by \
          arn:aws:bedrock:us-east-1:<AWS::AccountId>:inference-profile/\
          global.anthropic.claude-haiku-4-5-20251001-v1:0
          bedrock:InvokeModel on arn:aws:bedrock:us-east-1:<AWS::AccountId>:inference-profile/\
          global.anthropic.claude-haiku-4-5-20251001-v1:0
          dynamodb:BatchGetItem dynamodb:ConditionCheckItem dynamodb:GetItem dynamodb:PutItem \
          dynamodb:Query dynamodb:UpdateItem on TABLE
          logs:CreateLogStream logs:PutLogEvents on <AssistantLog.Arn>
          s3:GetObject on BUCKET/history/*, BUCKET/sessions/*
          s3:ListBucket on BUCKET
          xray:PutTelemetryRecords xray:PutTraceSegments on *
          """,
          "archiver",
          """
          dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:Query \
          dynamodb:UpdateItem on TABLE
          dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator on STREAM
          dynamodb:ListStreams xray:PutTelemetryRecords xray:PutTraceSegments on *
          logs:CreateLogStream logs:PutLogEvents on <ArchiverLog.Arn>
          s3:GetObject s3:PutObject on BUCKET/history/*, BUCKET/sessions/*
          s3:ListBucket on BUCKET
          sqs:SendMessage on <QueuesRetries.Arn>
          """,
          "archiver-retry",
          """
          dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:Query \
          dynamodb:UpdateItem on TABLE
          dynamodb:GetRecords dynamodb:GetShardIterator on STREAM
          logs:CreateLogStream logs:PutLogEvents on <ArchiverRetryLog.Arn>
          s3:GetObject s3:PutObject on BUCKET/history/*, BUCKET/sessions/*
          s3:ListBucket on BUCKET
          sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage on <QueuesRetries.Arn>
          xray:PutTelemetryRecords xray:PutTraceSegments on *
          """,
          "archiver-sweep",
          """
          dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:Query \
          dynamodb:Scan dynamodb:UpdateItem on TABLE
          logs:CreateLogStream logs:PutLogEvents on <ArchiverSweepLog.Arn>
          s3:GetObject s3:PutObject on BUCKET/history/*, BUCKET/sessions/*
          s3:ListBucket on BUCKET
          sqs:SendMessage on <QueuesDeadLetters.Arn>
          xray:PutTelemetryRecords xray:PutTraceSegments on *
          """);

  @ParameterizedTest
  @MethodSource("all")
  void aFunctionMayDoWhatIsWrittenHereAndNothingElse(FunctionDescription function) {
    JsonNode role = named("AWS::IAM::Role", function, "Role");
    assertThat(role.path("Policies")).hasSize(1);
    assertThat(role.has("ManagedPolicyArns")).isFalse();

    List<String> rights = new ArrayList<>();
    role.at("/Policies/0/PolicyDocument/Statement")
        .forEach(statement -> {
          assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
          rights.add(words(statement));
        });

    assertThat(String.join("\n", rights.stream().sorted().toList()) + "\n")
        .isEqualTo(RIGHTS.get(function.name()));
  }

  @Test
  void noPolicyStandsBesideTheRoles() {
    assertThat(api().resources("AWS::IAM::Policy")).isEmpty();
    assertThat(api().resources("AWS::IAM::Role")).hasSize(Functions.ALL.size() + 1);
  }

  @Test
  void theSchedulerMayBeginTheSweepAndGiveUpOnIt() {
    JsonNode role = api().named("AWS::IAM::Role", "ArchiverWakingScheduler").path("Properties");

    List<String> rights = new ArrayList<>();
    role.at("/Policies/0/PolicyDocument/Statement")
        .forEach(statement -> rights.add(words(statement)));
    assertThat(rights)
        .containsExactlyInAnyOrder(
            "lambda:InvokeFunction on <ArchiverSweepLive>",
            "sqs:SendMessage on <QueuesDeadLetters.Arn>");
    assertThat(role.at("/AssumeRolePolicyDocument/Statement/0/Principal").toString())
        .isEqualTo("{\"Service\":\"scheduler.amazonaws.com\"}");
  }

  /** Actions and resources in words, without the letters that the CDK ends its names with. */
  private static String words(JsonNode statement) {
    return String.join(" ", texts(statement.path("Action")))
        + " on "
        + String.join(", ", texts(statement.path("Resource")))
            .replaceAll("<[^<>]*TableStreamArn\\w*>|<[^<>]*Table\\w*StreamArn\\w*>", "STREAM")
            .replaceAll("<[^<>]*SessionsTable\\w*>", "TABLE")
            .replaceAll("<[^<>]*SnapshotsBucket\\w*>", "BUCKET")
            .replaceAll("[0-9A-F]{8}(?=[.>])", "")
        + condition(statement);
  }

  private static String condition(JsonNode statement) {
    JsonNode profile = statement.at("/Condition/StringEquals/bedrock:InferenceProfileArn");
    assertThat(statement.has("Condition")).isEqualTo(!profile.isMissingNode());
    return profile.isMissingNode() ? "" : " only by " + Template.words(profile);
  }

  private static List<String> rightsOnModels(Map<String, String> settings) {
    List<String> rights = new ArrayList<>();
    Synthesis.of(settings)
        .api()
        .named("AWS::IAM::Role", "AssistantRole")
        .at("/Properties/Policies/0/PolicyDocument/Statement")
        .forEach(statement -> rights.add(words(statement)));
    return rights.stream()
        .filter(right -> right.startsWith("bedrock") || right.startsWith("secretsmanager"))
        .toList();
  }

  @Test
  void onlyTheNamedModelMayBeAskedAndOnlyTheNamedSecretRead() {
    String secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:holdfast-key-a1B2c3";

    assertThat(rightsOnModels(Map.of("modelProvider", "offline"))).isEmpty();
    assertThat(rightsOnModels(Map.of("model", "amazon.nova-lite-v1:0")))
        .containsExactly(
            "bedrock:InvokeModel on"
                + " arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0");
    assertThat(
            rightsOnModels(
                Map.of(
                    "modelProvider", "openai", "model", "gpt-4.1-mini", "modelKeySecret", secret)))
        .containsExactly("secretsmanager:GetSecretValue on " + secret);
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(part -> texts.add(Template.words(part)));
    } else {
      texts.add(Template.words(value));
    }
    return texts.stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFunctionRunsAsItIsDescribed(FunctionDescription function) {
    JsonNode made = named("AWS::Lambda::Function", function, "Function");

    assertThat(made.path("Runtime").asText()).isEqualTo("java25");
    assertThat(made.path("Architectures").toString()).isEqualTo("[\"arm64\"]");
    assertThat(made.path("Handler").asText()).isEqualTo(function.handler());
    assertThat(made.path("MemorySize").asInt()).isEqualTo(function.memoryMb());
    assertThat(made.path("Timeout").asLong()).isEqualTo(function.timeout().toSeconds());
    assertThat(made.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
    assertThat(made.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsLiveIsAPublishedVersionAndOlderOnesStay(FunctionDescription function) {
    JsonNode live = named("AWS::Lambda::Alias", function, "Live");

    assertThat(live.path("Name").asText()).isEqualTo("live");
    assertThat(Template.words(live.path("FunctionVersion"))).contains("CurrentVersion");
    api()
        .resources("AWS::Lambda::Version")
        .values()
        .forEach(
            version -> assertThat(version.path("DeletionPolicy").asText()).isEqualTo("Retain"));
    assertThat(api().resources("AWS::Lambda::Version")).hasSize(Functions.ALL.size());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aLogEndsByItsAge(FunctionDescription function) {
    assertThat(named("AWS::Logs::LogGroup", function, "Log").path("RetentionInDays").asInt())
        .isEqualTo(14);
    assertThat(
            Template.words(
                named("AWS::Lambda::Function", function, "Function").at("/LoggingConfig/LogGroup")))
        .startsWith("<" + Names.pascal(function.name()) + "Log");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFunctionHasTheVariablesThatItReadsAndNoOther(FunctionDescription function) {
    Map<String, String> variables = new TreeMap<>();
    named("AWS::Lambda::Function", function, "Function")
        .at("/Environment/Variables")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), Template.words(variable.getValue())));

    assertThat(variables.keySet())
        .containsExactlyInAnyOrderElementsOf(
            function.variables().stream().map(Enum::name).toList());
    assertThat(variables)
        .containsEntry("POWERTOOLS_SERVICE_NAME", function.name())
        .containsEntry("HOLDFAST_LEASE_DAYS", "45");
    assertThat(variables.get("HOLDFAST_TABLE")).contains("SessionsTable");
    assertThat(variables.get("HOLDFAST_BUCKET")).contains("SnapshotsBucket");
    if (!function.routes().isEmpty()) {
      assertThat(variables).containsEntry("HOLDFAST_OPEN_SESSIONS", "false");
      assertThat(variables.get("HOLDFAST_ORIGIN_SECRET"))
          .startsWith("{{resolve:secretsmanager:<OriginSecretsSecret1");
    }
    if (function.name().equals("assistant")) {
      assertThat(variables)
          .containsEntry("HOLDFAST_LLM_PROVIDER", "bedrock")
          .containsEntry("HOLDFAST_LLM_MODEL", "global.anthropic.claude-haiku-4-5-20251001-v1:0")
          .containsEntry("HOLDFAST_LLM_ENABLED", "true")
          .containsEntry("HOLDFAST_LLM_DAILY_USD", "5")
          .containsEntry("HOLDFAST_LLM_API_KEY_SECRET", "");
    }
  }

  @Test
  void aRestoredTableTakesTheOthersPlaceEverywhere() {
    String table = "arn:aws:dynamodb:us-east-1:123456789012:table/sessions-of-tuesday";
    String stream = table + "/stream/2026-11-21T10:00:00.000";
    Synthesis with = Synthesis.of(Map.of("restoredStream", stream));
    Template restored = with.api();

    // The data stack, which is deployed first, must not take back what is still imported.
    assertThat(with.data()).isEqualTo(Synthesis.plain().data());
    assertThat(restored.root().toString()).contains(stream).doesNotContain("SessionsTable");
    assertThat(
            Template.words(
                restored
                    .named("AWS::Lambda::Function", "SessionFunction")
                    .at("/Properties/Environment/Variables/HOLDFAST_TABLE")))
        .isEqualTo("sessions-of-tuesday");
  }

  @Test
  void aSecretIsNamedAndNeverWritten() {
    JsonNode secret = api().only("AWS::SecretsManager::Secret").path("Properties");

    assertThat(secret.has("SecretString")).isFalse();
    assertThat(secret.path("GenerateSecretString").toString())
        .contains("\"PasswordLength\":48")
        .contains("\"ExcludePunctuation\":true");
  }

  @Test
  void whileASecretIsReplacedFunctionsTakeBothAndCloudFrontSendsTheFirst() {
    Synthesis both = Synthesis.of(Map.of("originSecrets", "2,1"));
    String taken =
        Template.words(
            both.api()
                .named("AWS::Lambda::Function", "SessionFunction")
                .at("/Properties/Environment/Variables/HOLDFAST_ORIGIN_SECRET"));

    assertThat(taken.split(",", -1)).hasSize(2);
    assertThat(taken).matches(".*OriginSecretsSecret2.*,.*OriginSecretsSecret1.*");
    assertThat(sent(both)).contains("OriginSecretsSecret2").doesNotContain("OriginSecretsSecret1");
    // Still told to other stacks: the edge lets go of it only after this stack was deployed.
    assertThat(both.api().root().path("Outputs").toString())
        .contains("OriginSecretsSecret1")
        .contains("OriginSecretsSecret2");
  }

  private static String sent(Synthesis synthesis) {
    return synthesis.edge().only("AWS::CloudFront::Distribution").toString();
  }
}
