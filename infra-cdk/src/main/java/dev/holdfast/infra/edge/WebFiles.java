package dev.holdfast.infra.edge;

import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.assets.AssetOptions;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.ISource;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/**
 * Uploads the page. Files that are named by their content come first and never go: a page that was
 * opened before this release still finds its own. What tells of them comes after, and is asked for
 * anew each time; CloudFront itself keeps it for a second, so nothing has to be invalidated.
 */
final class WebFiles extends Construct {
  static final String FOR_EVER = "public, max-age=31536000, immutable";
  static final String ASK_AGAIN = "no-cache";
  private static final String ASSETS = "assets";
  private static final String MANIFEST = "manifest.webmanifest";

  WebFiles(Construct scope, Bucket bucket, String folder) {
    super(scope, "WebFiles");
    BucketDeployment assets =
        upload("Assets", bucket, FOR_EVER, Source.asset(Path.of(folder, ASSETS).toString()))
            .destinationKeyPrefix(ASSETS)
            .build();
    BucketDeployment page =
        upload("Page", bucket, ASK_AGAIN, Source.asset(folder, without(ASSETS, MANIFEST))).build();
    // S3 may not know the ending, and browsers are told not to guess.
    BucketDeployment manifest =
        upload("Manifest", bucket, ASK_AGAIN, Source.asset(folder, without("*", "!" + MANIFEST)))
            .contentType("application/manifest+json")
            .build();
    page.getNode().addDependency(assets);
    manifest.getNode().addDependency(assets);
  }

  private BucketDeployment.Builder upload(
      String id, Bucket bucket, String cacheControl, ISource source) {
    return BucketDeployment.Builder.create(this, id)
        .destinationBucket(bucket)
        .sources(List.of(source))
        .cacheControl(List.of(CacheControl.fromString(cacheControl)))
        .memoryLimit(512)
        .prune(false);
  }

  private static AssetOptions without(String... names) {
    return AssetOptions.builder().exclude(List.of(names)).build();
  }
}
