package dev.holdfast.infra.edge;

import dev.holdfast.infra.Acknowledged;
import dev.holdfast.infra.api.ApiStack;
import dev.holdfast.infra.settings.Artifacts;
import dev.holdfast.infra.settings.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.AccessLevel;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.Function;
import software.amazon.awscdk.services.cloudfront.FunctionAssociation;
import software.amazon.awscdk.services.cloudfront.FunctionCode;
import software.amazon.awscdk.services.cloudfront.FunctionEventType;
import software.amazon.awscdk.services.cloudfront.FunctionRuntime;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.OriginSslPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.HttpOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOrigin;
import software.amazon.awscdk.services.cloudfront.origins.S3BucketOriginWithOACProps;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/**
 * The one address of Holdfast: CloudFront, which serves the page from a private bucket and passes
 * {@code /api/*} on, kept nowhere, with the proof that it came this way. No answer is replaced by a
 * page, so that an error of the API stays one.
 */
public final class EdgeStack extends Stack {
  /** More than a function's time, so that it is the function that says what went wrong. */
  private static final Duration ANSWER = Duration.seconds(35);

  public EdgeStack(
      Construct scope,
      Settings settings,
      Artifacts artifacts,
      ApiStack api,
      @Nullable FirewallStack firewall,
      StackProps props) {
    super(scope, settings.stackName("edge"), props);
    Bucket web = new WebBucket(this).bucket();
    Distribution.Builder distribution =
        Distribution.Builder.create(this, "Distribution")
            .comment("Holdfast, stage " + settings.stage())
            .defaultRootObject("index.html")
            .defaultBehavior(page(web))
            .additionalBehaviors(Map.of("/api/*", api(api)))
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .enableIpv6(true)
            .priceClass(PriceClass.PRICE_CLASS_ALL);
    Settings.Domain domain = settings.domain();
    if (domain != null) {
      distribution
          .domainNames(List.of(domain.name()))
          .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
          .certificate(
              Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn()));
    }
    if (firewall != null) {
      distribution.webAclId(firewall.firewallArn());
    }
    Distribution built = distribution.build();
    acknowledge(built, settings);
    new WebFiles(this, web, artifacts.web());
    EdgeHelpers.acknowledge(this, settings, web);
    String name = domain == null ? built.getDistributionDomainName() : domain.name();
    CfnOutput.Builder.create(this, "Address").value("https://" + name).build();
    CfnOutput.Builder.create(this, "CloudFrontName")
        .description("What a domain of your own has to point at")
        .value(built.getDistributionDomainName())
        .build();
  }

  /** CloudFront may list the bucket: a file that is missing is then 404, and not 403. */
  private BehaviorOptions page(Bucket web) {
    return BehaviorOptions.builder()
        .origin(
            S3BucketOrigin.withOriginAccessControl(
                web,
                S3BucketOriginWithOACProps.builder()
                    .originAccessLevels(List.of(AccessLevel.READ, AccessLevel.LIST))
                    .build()))
        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
        .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
        .responseHeadersPolicy(SafeHeaders.policy(this, "PageHeaders", SafeHeaders.PAGE, true))
        .functionAssociations(List.of(before("PageRequests", EdgeScripts.page())))
        .compress(true)
        .build();
  }

  /**
   * Every header goes on but Host, which API Gateway goes by; If-Match among them. Not compressed:
   * CloudFront would make each ETag a weak one, and saves are conditional on strong ones.
   */
  private BehaviorOptions api(ApiStack api) {
    return BehaviorOptions.builder()
        .origin(
            HttpOrigin.Builder.create(api.host())
                .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                .originSslProtocols(List.of(OriginSslPolicy.TLS_V1_2))
                .readTimeout(ANSWER)
                .customHeaders(Map.of("X-Holdfast-Origin", api.originSecret()))
                .build())
        .viewerProtocolPolicy(ViewerProtocolPolicy.HTTPS_ONLY)
        .allowedMethods(AllowedMethods.ALLOW_ALL)
        .cachePolicy(CachePolicy.CACHING_DISABLED)
        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER)
        .responseHeadersPolicy(SafeHeaders.policy(this, "ApiHeaders", SafeHeaders.API, false))
        .functionAssociations(List.of(before("ApiRequests", EdgeScripts.api())))
        .compress(false)
        .build();
  }

  private FunctionAssociation before(String id, String code) {
    Function function =
        Function.Builder.create(this, id)
            .runtime(FunctionRuntime.JS_2_0)
            .code(FunctionCode.fromInline(code))
            .build();
    return FunctionAssociation.builder()
        .eventType(FunctionEventType.VIEWER_REQUEST)
        .function(function)
        .build();
  }

  private static void acknowledge(Distribution distribution, Settings settings) {
    Acknowledged.at(
        distribution,
        "Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
        "Nobody sees a list: the root is the page, by the root object and by the script before"
            + " each request, and what is listed is public anyway.");
    Acknowledged.at(
        distribution, "AwsSolutions-CFR1", "People write resumes everywhere in the world.");
    Acknowledged.at(
        distribution,
        "AwsSolutions-CFR3",
        "Its log would hold the path of each request, and with it the ids of sessions, beside the"
            + " address of who sent it. API Gateway logs which route was asked and how it went.");
    if (settings.domain() == null) {
      Acknowledged.at(
          distribution,
          "AwsSolutions-CFR4",
          "Under CloudFront's own name nobody can choose; with a domain it is TLS 1.2 at least.");
    }
    if (!settings.firewall()) {
      Acknowledged.at(
          distribution,
          "AwsSolutions-CFR2",
          "The operator has switched the firewall off, which costs money while idle. API Gateway's"
              + " limits for all callers together hold.");
    }
  }
}
