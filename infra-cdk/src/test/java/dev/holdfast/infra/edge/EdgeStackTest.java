package dev.holdfast.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Synthesis;
import dev.holdfast.infra.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EdgeStackTest {
  /** CloudFront's own policies, by the names that AWS gives them in every account. */
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";
  private static final String ALL_VIEWER_EXCEPT_HOST_HEADER =
      "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private static Template edge() {
    return Synthesis.plain().edge();
  }

  private static JsonNode distribution(Map<String, String> settings) {
    return Synthesis.of(settings)
        .edge()
        .only("AWS::CloudFront::Distribution")
        .at("/Properties/DistributionConfig");
  }

  private static JsonNode api() {
    return distribution(Map.of()).at("/CacheBehaviors/0");
  }

  private static JsonNode origin(JsonNode behaviour) {
    return distribution(Map.of())
        .path("Origins")
        .valueStream()
        .filter(origin -> origin.path("Id").equals(behaviour.path("TargetOriginId")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theApiIsPassedOnWholeAndKeptNowhere() {
    assertThat(distribution(Map.of()).path("CacheBehaviors")).hasSize(1);
    assertThat(api().path("PathPattern").asText()).isEqualTo("/api/*");
    assertThat(api().path("CachePolicyId").asText()).isEqualTo(CACHING_DISABLED);
    assertThat(api().path("OriginRequestPolicyId").asText())
        .isEqualTo(ALL_VIEWER_EXCEPT_HOST_HEADER);
    assertThat(api().path("AllowedMethods"))
        .extracting(JsonNode::asText)
        .contains("GET", "PUT", "POST", "PATCH", "DELETE");
    assertThat(api().path("ViewerProtocolPolicy").asText()).isEqualTo("https-only");
  }

  /** CloudFront makes the ETag of what it compresses a weak one, on which no save can rely. */
  @Test
  void answersOfTheApiAreNotCompressed() {
    assertThat(api().path("Compress").asBoolean(true)).isFalse();
  }

  @Test
  void theApiIsReachedByTlsWithTheProofThatItCameThisWay() {
    JsonNode origin = origin(api());

    assertThat(origin.at("/CustomOriginConfig/OriginProtocolPolicy").asText())
        .isEqualTo("https-only");
    assertThat(origin.at("/CustomOriginConfig/OriginSSLProtocols").toString())
        .isEqualTo("[\"TLSv1.2\"]");
    assertThat(origin.at("/CustomOriginConfig/OriginReadTimeout").asInt()).isGreaterThan(30);
    assertThat(origin.at("/OriginCustomHeaders/0/HeaderName").asText())
        .isEqualTo("X-Holdfast-Origin");
    assertThat(Template.words(origin.at("/OriginCustomHeaders/0/HeaderValue")))
        .startsWith("{{resolve:secretsmanager:<")
        .contains("OriginSecretsSecret1");
  }

  @Test
  void noErrorIsReplacedByAPage() {
    assertThat(distribution(Map.of()).has("CustomErrorResponses")).isFalse();
  }

  @Test
  void thePageComesFromABucketThatOnlyThisDistributionMayRead() {
    JsonNode page = distribution(Map.of()).path("DefaultCacheBehavior");
    JsonNode origin = origin(page);

    assertThat(page.path("CachePolicyId").asText()).isEqualTo(CACHING_OPTIMIZED);
    assertThat(page.path("ViewerProtocolPolicy").asText()).isEqualTo("redirect-to-https");
    assertThat(origin.has("OriginAccessControlId")).isTrue();
    assertThat(origin.at("/S3OriginConfig/OriginAccessIdentity").asText()).isEmpty();
    List<JsonNode> allowed =
        edge()
            .only("AWS::S3::BucketPolicy")
            .at("/Properties/PolicyDocument/Statement")
            .valueStream()
            .filter(statement -> statement.path("Effect").asText().equals("Allow"))
            .filter(statement -> statement.at("/Principal/Service").isTextual())
            .toList();
    assertThat(allowed)
        .allSatisfy(statement -> {
          assertThat(statement.at("/Principal/Service").asText())
              .isEqualTo("cloudfront.amazonaws.com");
          assertThat(statement.path("Condition").toString()).contains("AWS:SourceArn");
        })
        .extracting(statement -> statement.path("Action").toString())
        .containsExactly("[\"s3:GetObject\",\"s3:ListBucket\"]");
  }

  @Test
  void everyRequestPassesTheScriptOfItsKind() {
    for (JsonNode behaviour : List.of(api(), distribution(Map.of()).path("DefaultCacheBehavior"))) {
      assertThat(behaviour.at("/FunctionAssociations/0/EventType").asText())
          .isEqualTo("viewer-request");
    }
    assertThat(edge().named("AWS::CloudFront::Function", "ApiRequests").toString())
        .contains("x-holdfast-viewer");
    assertThat(edge().named("AWS::CloudFront::Function", "PageRequests").toString())
        .contains("/index.html");
    assertThat(edge().all("AWS::CloudFront::Function"))
        .allSatisfy(function ->
            assertThat(function.at("/FunctionConfig/Runtime").asText())
                .isEqualTo("cloudfront-js-2.0"));
  }

  @Test
  void itIsServedOverEveryProtocolThatIsSafe() {
    JsonNode distribution = distribution(Map.of());

    assertThat(distribution.path("HttpVersion").asText()).isEqualTo("http2and3");
    assertThat(distribution.path("IPV6Enabled").asBoolean()).isTrue();
    assertThat(distribution.has("Aliases")).isFalse();
  }

  @Test
  void aDomainComesWithItsCertificate() {
    String certificate = "arn:aws:acm:us-east-1:123456789012:certificate/0a1b";
    JsonNode own =
        distribution(Map.of("domain", "resume.example.com", "certificateArn", certificate));

    assertThat(own.path("Aliases").toString()).isEqualTo("[\"resume.example.com\"]");
    assertThat(own.at("/ViewerCertificate/AcmCertificateArn").asText()).isEqualTo(certificate);
    assertThat(own.at("/ViewerCertificate/MinimumProtocolVersion").asText())
        .isEqualTo("TLSv1.2_2021");
  }

  @Test
  void filesNamedByTheirContentComeFirstStayAndAreKept() {
    Map<String, JsonNode> uploads = edge().resources("Custom::CDKBucketDeployment");
    JsonNode assets = edge().named("Custom::CDKBucketDeployment", "WebFilesAssets");

    assertThat(uploads).hasSize(3);
    uploads
        .values()
        .forEach(upload -> assertThat(upload.at("/Properties/Prune").asBoolean(true)).isFalse());
    assertThat(assets.at("/Properties/DestinationBucketKeyPrefix").asText()).isEqualTo("assets");
    assertThat(assets.at("/Properties/SystemMetadata/cache-control").asText())
        .isEqualTo("public, max-age=31536000, immutable");
    for (String later : List.of("WebFilesPage", "WebFilesManifest")) {
      JsonNode upload = edge().named("Custom::CDKBucketDeployment", later);
      assertThat(upload.at("/Properties/SystemMetadata/cache-control").asText())
          .isEqualTo("no-cache");
      assertThat(upload.path("DependsOn").toString()).contains("WebFilesAssets");
    }
    assertThat(
            edge()
                .named("Custom::CDKBucketDeployment", "WebFilesManifest")
                .at("/Properties/SystemMetadata/content-type")
                .asText())
        .isEqualTo("application/manifest+json");
  }
}
