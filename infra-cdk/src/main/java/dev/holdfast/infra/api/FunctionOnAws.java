package dev.holdfast.infra.api;

import dev.holdfast.infra.Acknowledged;
import dev.holdfast.infra.description.FunctionDescription;
import dev.holdfast.infra.description.Permission.Resource;
import dev.holdfast.infra.settings.Artifacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.lambda.VersionOptions;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * One function as it is described: its role with the described permissions and nothing that a
 * construct would add by itself, its log, and its newest version under the alias {@code live}. Each
 * deployment publishes a version, whose start SnapStart has taken a picture of; older versions
 * stay, so that the alias can be set back at once.
 */
final class FunctionOnAws extends Construct {
  private final FunctionDescription description;
  private final Function function;
  private final Alias live;

  FunctionOnAws(
      Construct scope,
      FunctionDescription description,
      Artifacts artifacts,
      Surroundings surroundings) {
    super(scope, Names.pascal(description.name()));
    this.description = description;
    LogGroup log = log(this, "Log", surroundings.settings().logDays());
    Role role = role(log, surroundings);
    function =
        Function.Builder.create(this, "Function")
            .description("Holdfast: " + description.name())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .code(Code.fromAsset(artifacts.zip(description)))
            .handler(description.handler())
            .memorySize(description.memoryMb())
            .timeout(Duration.seconds(description.timeout().toSeconds()))
            .environment(environment(surroundings))
            .role(role.withoutPolicyUpdates())
            .logGroup(log)
            .tracing(Tracing.ACTIVE)
            .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
            .currentVersionOptions(
                VersionOptions.builder().removalPolicy(RemovalPolicy.RETAIN).build())
            .build();
    Acknowledged.at(
        function,
        "Annotation::@aws-cdk/aws-lambda:snapStartRequirePublish",
        "The alias below publishes a version, and nothing calls another.");
    live =
        Alias.Builder.create(this, "Live")
            .aliasName("live")
            .version(function.getCurrentVersion())
            .build();
    String name = Names.pascal(description.name());
    output(scope, name + "Function", function.getFunctionName());
    output(scope, name + "Log", log.getLogGroupName());
  }

  private static void output(Construct scope, String name, String value) {
    CfnOutput.Builder.create(scope, name + "Name").value(value).build();
  }

  /** A log that ends by its age, and with its stack. */
  static LogGroup log(Construct scope, String id, int days) {
    LogGroup log = LogGroup.Builder.create(scope, id).removalPolicy(RemovalPolicy.DESTROY).build();
    if (log.getNode().getDefaultChild() instanceof CfnLogGroup template) {
      template.setRetentionInDays(days);
    }
    return log;
  }

  private Role role(LogGroup log, Surroundings surroundings) {
    PolicyStatement logging =
        PolicyStatement.Builder.create()
            .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
            .resources(List.of(log.getLogGroupArn()))
            .build();
    List<PolicyStatement> statements =
        Stream.concat(
                description.permissions().stream().flatMap(surroundings::statements),
                Stream.of(logging))
            .toList();
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .inlinePolicies(
                Map.of(
                    description.name(),
                    PolicyDocument.Builder.create().statements(statements).build()))
            .build();
    acknowledge(role, surroundings);
    return role;
  }

  private void acknowledge(Role role, Surroundings surroundings) {
    for (Resource resource : List.of(Resource.SESSIONS, Resource.HISTORY)) {
      if (uses(resource)) {
        String folder = resource == Resource.SESSIONS ? "sessions" : "history";
        Acknowledged.at(
            role,
            "AwsSolutions-IAM5[Resource::" + surroundings.exportedBucket() + "/" + folder + "/*]",
            "Every session has objects of its own below this prefix.");
      }
    }
    if (uses(Resource.MODEL) && surroundings.settings().model().profile()) {
      Acknowledged.at(
          role,
          "AwsSolutions-IAM5[Resource::" + surroundings.everyRegion() + "]",
          "One model, in whichever regions its inference profile runs it, and only by that"
              + " profile.");
    }
    if (uses(Resource.ANY)) {
      Acknowledged.at(
          role,
          "AwsSolutions-IAM5[Resource::*]",
          "Writing traces, and listing streams, which a stream mapping asks for: AWS knows no"
              + " resources for these actions.");
    }
  }

  private boolean uses(Resource resource) {
    return description.permissions().stream()
        .anyMatch(permission -> permission.resource() == resource);
  }

  private Map<String, String> environment(Surroundings surroundings) {
    return description.variables().stream()
        .collect(
            Collectors.toMap(
                Enum::name, variable -> surroundings.value(variable, description.name())));
  }

  FunctionDescription description() {
    return description;
  }

  Function function() {
    return function;
  }

  Alias live() {
    return live;
  }
}
