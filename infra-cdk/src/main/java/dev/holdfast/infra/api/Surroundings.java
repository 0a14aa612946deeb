package dev.holdfast.infra.api;

import dev.holdfast.infra.description.Permission;
import dev.holdfast.infra.description.Permission.Resource;
import dev.holdfast.infra.description.Variable;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
      case HOLDFAST_LLM_PROVIDER -> settings.modelProvider();
      case HOLDFAST_ORIGIN_SECRET -> secrets.accepted();
      case POWERTOOLS_SERVICE_NAME -> function;
    };
  }

  PolicyStatement statement(Permission permission) {
    return PolicyStatement.Builder.create()
        .actions(permission.actions())
        .resources(List.of(arn(permission.resource())))
        .build();
  }

  private String arn(Resource resource) {
    return switch (resource) {
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
