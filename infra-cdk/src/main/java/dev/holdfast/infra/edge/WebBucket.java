package dev.holdfast.infra.edge;

import dev.holdfast.infra.Acknowledged;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/** The page's files, which only CloudFront may read. Any build makes them anew, so they may go. */
final class WebBucket extends Construct {
  private final Bucket bucket;

  WebBucket(Construct scope) {
    super(scope, "Web");
    bucket =
        Bucket.Builder.create(this, "Bucket")
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .minimumTlsVersion(1.2)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .removalPolicy(RemovalPolicy.DESTROY)
            .autoDeleteObjects(true)
            .build();
    Acknowledged.at(
        bucket,
        "AwsSolutions-S1",
        "It holds the page as everybody gets it; CloudFront alone reads it.");
  }

  Bucket bucket() {
    return bucket;
  }
}
