package dev.holdfast.infra.api;

import dev.holdfast.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * Where alarms go. Encrypted with a key of its own, since CloudWatch may not use the one that SNS
 * has by itself, and its alarms would fall silent.
 */
final class AlarmTopic extends Construct {
  private final Topic topic;

  AlarmTopic(Construct scope, Settings settings) {
    super(scope, "AlarmTopic");
    ServicePrincipal cloudWatch = new ServicePrincipal("cloudwatch.amazonaws.com");
    Map<String, Map<String, String>> ours =
        Map.of("StringEquals", Map.of("aws:SourceAccount", Stack.of(this).getAccount()));
    Key key =
        Key.Builder.create(this, "Key")
            .description("Alarms of Holdfast, stage " + settings.stage())
            .enableKeyRotation(true)
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    key.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(cloudWatch))
            .actions(List.of("kms:Decrypt", "kms:GenerateDataKey"))
            .resources(List.of("*")) // in a key's own policy: this key
            .conditions(ours)
            .build());
    topic = Topic.Builder.create(this, "Topic").masterKey(key).enforceSsl(true).build();
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .principals(List.of(cloudWatch))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(ours)
            .build());
    if (settings.alarmEmail() != null) {
      topic.addSubscription(new EmailSubscription(settings.alarmEmail()));
    }
    CfnOutput.Builder.create(scope, "AlarmTopicArn").value(topic.getTopicArn()).build();
  }

  Topic topic() {
    return topic;
  }
}
