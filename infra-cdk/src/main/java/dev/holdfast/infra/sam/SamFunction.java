package dev.holdfast.infra.sam;

import static dev.holdfast.infra.sam.Intrinsics.attribute;
import static dev.holdfast.infra.sam.Intrinsics.ordered;
import static dev.holdfast.infra.sam.Intrinsics.ref;
import static dev.holdfast.infra.sam.Intrinsics.sub;

import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Permission;
import dev.holdfast.infra.description.Route;
import dev.holdfast.infra.description.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One function of the template: what it runs, what wakes it, what it may do. */
final class SamFunction {
  private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+");

  private SamFunction() {}

  /** {@code ArchiverRetry} for {@code archiver-retry}. */
  static String id(FunctionDescription function) {
    return pascal(function.name());
  }

  static Map<String, Object> of(FunctionDescription function) {
    Map<String, Object> variables = new LinkedHashMap<>();
    function
        .variables()
        .forEach(variable -> variables.put(variable.name(), SamTemplate.value(variable, function)));
    return SamTemplate.resource(
        "AWS::Serverless::Function",
        ordered(
            "Description", "Holdfast: " + function.name(),
            "CodeUri", function.zip(),
            "Handler", function.handler(),
            "MemorySize", function.memoryMb(),
            "Timeout", Math.toIntExact(function.timeout().toSeconds()),
            "Environment", ordered("Variables", variables),
            "Policies",
                List.of(
                    ordered(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        function.permissions().stream().map(SamFunction::statement).toList())),
            "Events", events(function.trigger())));
  }

  private static Map<String, Object> statement(Permission permission) {
    return switch (permission.resource()) {
      case MODEL -> where("OnBedrock", allowed(permission));
      case MODEL_KEY -> where("WithKey", allowed(permission));
      case TABLE, STREAM, BUCKET, SESSIONS, HISTORY, RETRY_QUEUE, DEAD_LETTERS, ANY ->
          allowed(permission);
    };
  }

  private static Map<String, Object> where(String condition, Map<String, Object> statement) {
    return ordered("Fn::If", List.of(condition, statement, ref("AWS::NoValue")));
  }

  private static Map<String, Object> allowed(Permission permission) {
    return ordered(
        "Effect",
        "Allow",
        "Action",
        permission.actions(),
        "Resource",
        switch (permission.resource()) {
          case TABLE ->
              sub(
                  "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}"
                      + ":table/${TableName}");
          case STREAM -> ref("TableStreamArn");
          case BUCKET -> sub("arn:${AWS::Partition}:s3:::${BucketName}");
          case SESSIONS -> sub("arn:${AWS::Partition}:s3:::${BucketName}/sessions/*");
          case HISTORY -> sub("arn:${AWS::Partition}:s3:::${BucketName}/history/*");
          case RETRY_QUEUE -> attribute("Retries", "Arn");
          case DEAD_LETTERS -> attribute("DeadLetters", "Arn");
          case MODEL ->
              List.of(
                  sub("arn:${AWS::Partition}:bedrock:*::foundation-model/${LlmFoundationModel}"),
                  sub(
                      "arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}"
                          + ":inference-profile/${LlmModel}"));
          case MODEL_KEY -> ref("LlmKeyArn");
          case ANY -> "*";
        });
  }

  private static Map<String, Object> events(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Http http -> routes(http.routes());
      case Trigger.TableStream stream -> ordered("Stream", stream(stream));
      case Trigger.RetryQueue queue -> ordered("Retries", retries(queue));
      case Trigger.Schedule schedule -> ordered("Daily", daily(schedule));
    };
  }

  private static Map<String, Object> routes(List<Route> routes) {
    Map<String, Object> events = new LinkedHashMap<>();
    for (Route route : routes) {
      events.put(
          pascal(route.method().toLowerCase(Locale.ROOT) + route.path()),
          event(
              "HttpApi",
              ordered("ApiId", ref("Api"), "Method", route.method(), "Path", route.path())));
    }
    return events;
  }

  /** From the oldest record on, so that nothing written before the mapping stood is left out. */
  private static Map<String, Object> stream(Trigger.TableStream stream) {
    return event(
        "DynamoDB",
        ordered(
            "Stream", ref("TableStreamArn"),
            "StartingPosition", "TRIM_HORIZON",
            "BatchSize", stream.batchSize(),
            "MaximumBatchingWindowInSeconds", Math.toIntExact(stream.window().toSeconds()),
            "ParallelizationFactor", stream.parallelBatches(),
            "BisectBatchOnFunctionError", true,
            "FunctionResponseTypes", List.of("ReportBatchItemFailures"),
            "MaximumRetryAttempts", stream.retries(),
            "MaximumRecordAgeInSeconds", Math.toIntExact(stream.recordAge().toSeconds()),
            "DestinationConfig",
                ordered(
                    "OnFailure",
                    ordered("Type", "SQS", "Destination", attribute("Retries", "Arn"))),
            "FilterCriteria",
                ordered(
                    "Filters",
                    stream.filters().stream()
                        .map(filter -> ordered("Pattern", filter.pattern()))
                        .toList())));
  }

  private static Map<String, Object> retries(Trigger.RetryQueue queue) {
    return event(
        "SQS",
        ordered(
            "Queue", attribute("Retries", "Arn"),
            "BatchSize", 1,
            "FunctionResponseTypes", List.of("ReportBatchItemFailures"),
            "ScalingConfig", ordered("MaximumConcurrency", queue.parallel())));
  }

  private static Map<String, Object> daily(Trigger.Schedule schedule) {
    return event(
        "ScheduleV2",
        ordered(
            "ScheduleExpression", schedule.expression(),
            "FlexibleTimeWindow",
                ordered(
                    "Mode",
                    "FLEXIBLE",
                    "MaximumWindowInMinutes",
                    Math.toIntExact(schedule.window().toMinutes())),
            "RetryPolicy", ordered("MaximumRetryAttempts", schedule.retries()),
            "DeadLetterConfig", ordered("Arn", attribute("DeadLetters", "Arn"))));
  }

  private static Map<String, Object> event(String type, Map<String, Object> properties) {
    return ordered("Type", type, "Properties", properties);
  }

  private static String pascal(String text) {
    StringBuilder name = new StringBuilder();
    for (String word : WORDS.split(text, -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return name.toString();
  }
}
