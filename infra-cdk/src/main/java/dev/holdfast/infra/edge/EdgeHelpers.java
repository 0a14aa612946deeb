package dev.holdfast.infra.edge;

import dev.holdfast.infra.Acknowledged;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.IConstruct;

/** The CDK's own function that uploads the page's files, and what its role is given. */
final class EdgeHelpers {
  private static final String UPLOADER = "Custom::CDKBucketDeployment";

  private EdgeHelpers() {}

  static void acknowledge(Stack stack, Settings settings, Bucket web) {
    IConstruct uploader =
        stack.getNode().getChildren().stream()
            .filter(child -> child.getNode().getId().startsWith(UPLOADER))
            .findFirst()
            .orElseThrow();
    Acknowledged.at(
        uploader,
        "AwsSolutions-L1",
        "The CDK's release names the runtime that its function was tried on.");
    Acknowledged.at(
        uploader,
        "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/"
            + "AWSLambdaBasicExecutionRole]",
        "The CDK's function writes its log with AWS's own policy for that. It runs while somebody"
            + " deploys, and nobody else can call it.");
    for (String action : List.of("Abort*", "DeleteObject*", "GetBucket*", "GetObject*", "List*")) {
      Acknowledged.at(
          uploader,
          "AwsSolutions-IAM5[Action::s3:" + action + "]",
          "What the CDK gives its function for reading the upload and writing the bucket of the"
              + " page, which holds nothing that anybody wrote.");
    }
    String account = settings.account() == null ? "<AWS::AccountId>" : settings.account();
    for (String resource :
        List.of(
            "<" + logicalId(stack, web) + ".Arn>/*",
            "arn:aws:s3:::cdk-hnb659fds-assets-" + account + "-" + settings.region() + "/*")) {
      Acknowledged.at(
          uploader,
          "AwsSolutions-IAM5[Resource::" + resource + "]",
          "Every file of the page, in the bucket of uploads and in that of the page.");
    }
  }

  private static String logicalId(Stack stack, Bucket bucket) {
    return bucket.getNode().getDefaultChild() instanceof CfnElement template
        ? stack.getLogicalId(template)
        : "";
  }
}
