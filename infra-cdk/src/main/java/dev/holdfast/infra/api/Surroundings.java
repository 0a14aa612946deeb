package dev.holdfast.infra.api;

import dev.holdfast.infra.description.Permission;
import dev.holdfast.infra.description.Permission.Resource;
import dev.holdfast.infra.description.Variable;
import dev.holdfast.infra.settings.Model;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.IBucket;

/** What a function's variables and permissions stand for in this deployment. */
record Surroundings(
    Settings settings, ITable table, IBucket bucket, Queues queues, OriginSecrets secrets) {
  String value(Variable variable, String function) {
    return switch (variable) {
      case HOLDFAST_TABLE -> table.getTableName();
      case HOLDFAST_BUCKET -> bucket.getBucketName();
      case HOLDFAST_LEASE_DAYS -> Integer.toString(settings.leaseDays());
      case HOLDFAST_OPEN_SESSIONS -> Boolean.toString(settings.openSessions());
      case HOLDFAST_LLM_PROVIDER -> settings.model().provider();
      case HOLDFAST_LLM_MODEL -> settings.model().name();
      case HOLDFAST_LLM_BASE_URL -> settings.model().baseUrl();
      case HOLDFAST_LLM_API_KEY_SECRET ->
          Objects.requireNonNullElse(settings.model().keySecret(), "");
      case HOLDFAST_LLM_ENABLED -> Boolean.toString(settings.model().enabled());
      case HOLDFAST_LLM_DAILY_USD -> settings.model().dailyUsd();
      case HOLDFAST_LLM_PRICE_INPUT -> settings.model().priceInput();
      case HOLDFAST_LLM_PRICE_OUTPUT -> settings.model().priceOutput();
      case HOLDFAST_ORIGIN_SECRET -> secrets.accepted();
      case POWERTOOLS_SERVICE_NAME -> function;
    };
  }

  /** None for what this deployment does not have, such as a model. */
  Stream<PolicyStatement> statements(Permission permission) {
    return permission.resource() == Resource.MODEL && settings.model().profile()
        ? Stream.of(
            statement(permission, arn(Resource.MODEL)).build(),
            statement(permission, everyRegion())
                .conditions(
                    Map.of(
                        "StringEquals", Map.of("bedrock:InferenceProfileArn", arn(Resource.MODEL))))
                .build())
        : Stream.of(arn(permission.resource()))
            .filter(arn -> !arn.isEmpty())
            .map(arn -> statement(permission, arn).build());
  }

  private static PolicyStatement.Builder statement(Permission permission, String arn) {
    return PolicyStatement.Builder.create().actions(permission.actions()).resources(List.of(arn));
  }

  /** The model behind a profile, which says itself in which regions it runs it. */
  String everyRegion() {
    return "arn:aws:bedrock:*::foundation-model/" + settings.model().foundationModel();
  }

  private String model() {
    Model model = settings.model();
    if (!model.onBedrock()) {
      return "";
    }
    Stack stack = Stack.of(queues);
    return model.profile()
        ? "arn:aws:bedrock:%s:%s:inference-profile/%s"
            .formatted(stack.getRegion(), stack.getAccount(), model.name())
        : "arn:aws:bedrock:%s::foundation-model/%s".formatted(stack.getRegion(), model.name());
  }

  private String arn(Resource resource) {
    return switch (resource) {
      case MODEL -> model();
      case MODEL_KEY -> Objects.requireNonNullElse(settings.model().keySecret(), "");
      case TABLE -> table.getTableArn();
      case STREAM -> stream();
      case BUCKET -> bucket.getBucketArn();
      case SESSIONS -> bucket.arnForObjects("sessions/*");
      case HISTORY -> bucket.arnForObjects("history/*");
      case RETRY_QUEUE -> queues.retries().getQueueArn();
      case DEAD_LETTERS -> queues.deadLetters().getQueueArn();
      case ANY -> "*";
    };
  }

  /** How the data stack tells the bucket to others, by which cdk-nag names what it finds. */
  String exportedBucket() {
    Stack data = Stack.of(bucket);
    return data.resolve(data.exportValue(bucket.getBucketArn())) instanceof Map<?, ?> reference
        ? String.valueOf(reference.get("Fn::ImportValue"))
        : "";
  }

  String stream() {
    return Objects.requireNonNull(table.getTableStreamArn(), "the table has a stream");
  }
}
