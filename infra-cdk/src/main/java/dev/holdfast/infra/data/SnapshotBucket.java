package dev.holdfast.infra.data;

import dev.holdfast.infra.Acknowledged;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * The cold store. A session's newest snapshot never expires: what ends is points of history, by
 * their age, and what was replaced or deleted, after a month in which it can be brought back.
 */
final class SnapshotBucket extends Construct {
  private static final Duration REPLACED = Duration.days(30);

  private final Bucket bucket;

  SnapshotBucket(Construct scope, Settings settings) {
    super(scope, "Snapshots");
    bucket =
        Bucket.Builder.create(this, "Bucket")
            .versioned(true)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .minimumTlsVersion(1.2)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .lifecycleRules(List.of(pointsOfHistory(settings), marks(), replaced(), unfinished()))
            .removalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .autoDeleteObjects(!settings.keepData())
            .build();
    Acknowledged.at(
        bucket,
        "AwsSolutions-S1",
        "An access log would name the session of each object, and the id of an open session is its"
            + " key. Only the functions reach this bucket, and they log by themselves.");
    CfnOutput.Builder.create(scope, "BucketName").value(bucket.getBucketName()).build();
  }

  Bucket bucket() {
    return bucket;
  }

  /** The only rule by which what is current ends. */
  private static LifecycleRule pointsOfHistory(Settings settings) {
    return LifecycleRule.builder()
        .id("points of history end")
        .prefix("history/")
        .expiration(Duration.days(settings.historyDays()))
        .noncurrentVersionExpiration(REPLACED)
        .build();
  }

  private static LifecycleRule replaced() {
    return LifecycleRule.builder()
        .id("replaced snapshots end")
        .prefix("sessions/")
        .noncurrentVersionExpiration(REPLACED)
        .build();
  }

  /** What is left of a point when its last version has gone. */
  private static LifecycleRule marks() {
    return LifecycleRule.builder()
        .id("marks of ended points end")
        .prefix("history/")
        .expiredObjectDeleteMarker(true)
        .build();
  }

  private static LifecycleRule unfinished() {
    return LifecycleRule.builder()
        .id("unfinished uploads end")
        .abortIncompleteMultipartUploadAfter(Duration.days(2))
        .build();
  }
}
