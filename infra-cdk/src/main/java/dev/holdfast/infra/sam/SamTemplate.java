package dev.holdfast.infra.sam;

import static dev.holdfast.infra.sam.Intrinsics.ref;

import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Trigger;
import dev.holdfast.infra.description.Variable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The functions, their routes and what wakes them as a template of the Serverless Application
 * Model, for {@code sam local} and {@code sam deploy}. Table and bucket are not in it: a stack of
 * functions that is taken down must not take anybody's work along. The data stack has them, or any
 * emulator.
 */
public final class SamTemplate {
  private static final String HEAD =
      """
      # The functions of Holdfast for SAM. Made from infra-cdk's description of the functions by
      #   mvn verify -Dtemplate.write=true
      # and compared with it by every `mvn verify`: change the description, not this file.
      """;

  private SamTemplate() {}

  /** The template as text. */
  public static String yaml(List<FunctionDescription> functions) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setWidth(110);
    options.setSplitLines(false);
    options.setDereferenceAliases(true);
    return HEAD + new Yaml(options).dump(of(functions));
  }

  /** The template as JSON would have it. */
  static Map<String, Object> of(List<FunctionDescription> functions) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    template.put("Transform", "AWS::Serverless-2016-10-31");
    template.put(
        "Description", "Holdfast: the functions, over a table and a bucket that stand already");
    template.put("Parameters", parameters());
    template.put(
        "Conditions",
        Intrinsics.ordered(
            "NamedEndpoint", given("EndpointUrl"),
            "OnBedrock", given("LlmFoundationModel"),
            "WithKey", given("LlmKeyArn")));
    template.put("Globals", Map.of("Function", globals()));
    template.put("Resources", resources(functions));
    template.put(
        "Outputs",
        Map.of(
            "ApiUrl",
            Intrinsics.ordered(
                "Description",
                "Where the API answers",
                "Value",
                Intrinsics.sub(
                    "https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/api"))));
    return template;
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("TableName", required("The table of sessions"));
    parameters.put("TableStreamArn", required("The ARN of that table's stream"));
    parameters.put("BucketName", required("The bucket of snapshots"));
    parameters.put("LeaseDays", optional("Idle days after which a session leaves the table", "30"));
    parameters.put(
        "OpenSessions", optional("Whether a session can be used before it has a key", "true"));
    parameters.put("LlmProvider", optional("offline, bedrock or openai: who answers", "offline"));
    parameters.put("LlmModel", optional("The model, or an inference profile of Bedrock", ""));
    parameters.put(
        "LlmFoundationModel",
        optional("On Bedrock, the model itself, behind a profile or not", ""));
    parameters.put("LlmBaseUrl", optional("Where an OpenAI-compatible server is", ""));
    parameters.put("LlmKeyArn", optional("The secret that holds the provider's key", ""));
    parameters.put("LlmEnabled", optional("false: no model is asked, rules answer", "true"));
    parameters.put("LlmDailyUsd", optional("The most that may be spent on models in a day", ""));
    parameters.put("LlmPriceInput", optional("US dollars for a million tokens of question", ""));
    parameters.put("LlmPriceOutput", optional("US dollars for a million tokens of answer", ""));
    Map<String, Object> secret =
        optional("What the site's front proves itself with; nothing where there is no front", "");
    secret.put("NoEcho", true);
    parameters.put("OriginSecret", secret);
    parameters.put("EndpointUrl", optional("An emulator in AWS's place, for sam local", ""));
    return parameters;
  }

  private static Map<String, Object> required(String description) {
    return Intrinsics.ordered("Type", "String", "Description", description, "MinLength", 1);
  }

  private static Map<String, Object> optional(String description, String standard) {
    return Intrinsics.ordered("Type", "String", "Description", description, "Default", standard);
  }

  private static Map<String, Object> given(String parameter) {
    return Map.of("Fn::Not", List.of(Map.of("Fn::Equals", List.of(ref(parameter), ""))));
  }

  private static Map<String, Object> globals() {
    return Intrinsics.ordered(
        "Runtime",
        "java25",
        "Architectures",
        List.of("arm64"),
        "AutoPublishAlias",
        "live",
        "SnapStart",
        Map.of("ApplyOn", "PublishedVersions"),
        "Tracing",
        "Active",
        "Environment",
        Map.of(
            "Variables",
            Map.of(
                "AWS_ENDPOINT_URL",
                Map.of(
                    "Fn::If", List.of("NamedEndpoint", ref("EndpointUrl"), ref("AWS::NoValue"))))));
  }

  private static Map<String, Object> resources(List<FunctionDescription> functions) {
    Map<String, Object> resources = new LinkedHashMap<>();
    resources.put(
        "Api",
        resource(
            "AWS::Serverless::HttpApi",
            Map.of(
                "DefaultRouteSettings",
                Intrinsics.ordered("ThrottlingBurstLimit", 200, "ThrottlingRateLimit", 100))));
    for (FunctionDescription function : functions) {
      resources.put(SamFunction.id(function), SamFunction.of(function));
      if (function.trigger() instanceof Trigger.RetryQueue queue) {
        queues(queue, resources);
      }
    }
    return resources;
  }

  private static void queues(Trigger.RetryQueue queue, Map<String, Object> resources) {
    int fortnight = Math.toIntExact(Duration.ofDays(14).toSeconds());
    resources.put(
        "Retries",
        resource(
            "AWS::SQS::Queue",
            Intrinsics.ordered(
                "MessageRetentionPeriod",
                fortnight,
                "SqsManagedSseEnabled",
                true,
                "VisibilityTimeout",
                Math.toIntExact(queue.hidden().toSeconds()),
                "RedrivePolicy",
                Intrinsics.ordered(
                    "deadLetterTargetArn", Intrinsics.attribute("DeadLetters", "Arn"),
                    "maxReceiveCount", queue.attempts()))));
    resources.put(
        "DeadLetters",
        resource(
            "AWS::SQS::Queue",
            Intrinsics.ordered("MessageRetentionPeriod", fortnight, "SqsManagedSseEnabled", true)));
  }

  static Map<String, Object> resource(String type, Map<String, Object> properties) {
    return Intrinsics.ordered("Type", type, "Properties", properties);
  }

  /** What a variable is set to. */
  static Object value(Variable variable, FunctionDescription function) {
    return switch (variable) {
      case HOLDFAST_TABLE -> ref("TableName");
      case HOLDFAST_BUCKET -> ref("BucketName");
      case HOLDFAST_LEASE_DAYS -> ref("LeaseDays");
      case HOLDFAST_OPEN_SESSIONS -> ref("OpenSessions");
      case HOLDFAST_LLM_PROVIDER -> ref("LlmProvider");
      case HOLDFAST_LLM_MODEL -> ref("LlmModel");
      case HOLDFAST_LLM_BASE_URL -> ref("LlmBaseUrl");
      case HOLDFAST_LLM_API_KEY_SECRET -> ref("LlmKeyArn");
      case HOLDFAST_LLM_ENABLED -> ref("LlmEnabled");
      case HOLDFAST_LLM_DAILY_USD -> ref("LlmDailyUsd");
      case HOLDFAST_LLM_PRICE_INPUT -> ref("LlmPriceInput");
      case HOLDFAST_LLM_PRICE_OUTPUT -> ref("LlmPriceOutput");
      case HOLDFAST_ORIGIN_SECRET -> ref("OriginSecret");
      case POWERTOOLS_SERVICE_NAME -> function.name();
    };
  }
}
