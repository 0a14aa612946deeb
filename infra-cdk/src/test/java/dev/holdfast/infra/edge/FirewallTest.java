package dev.holdfast.infra.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Synthesis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirewallTest {
  private static JsonNode rules() {
    return Synthesis.plain().firewall().only("AWS::WAFv2::WebACL").path("Properties");
  }

  @Test
  void whoAsksTooOftenIsToldToWaitInWordsThatThePageUnderstands() {
    JsonNode often = rules().at("/Rules/0");
    JsonNode answer = often.at("/Action/Block/CustomResponse");

    assertThat(often.at("/Statement/RateBasedStatement/Limit").asInt()).isEqualTo(2000);
    assertThat(often.at("/Statement/RateBasedStatement/AggregateKeyType").asText()).isEqualTo("IP");
    assertThat(answer.path("ResponseCode").asInt()).isEqualTo(429);
    assertThat(answer.path("ResponseHeaders").toString())
        .isEqualTo("[{\"Name\":\"Retry-After\",\"Value\":\"60\"}]");
    assertThat(
            rules()
                .at("/CustomResponseBodies/" + answer.path("CustomResponseBodyKey").asText())
                .path("Content")
                .asText())
        .contains("\"code\":\"too_many_requests\"");
  }

  /** AWS's common rules take a script tag or 8 KB for an attack; people write such resumes. */
  @Test
  void noRuleLooksAtARequestThatCarriesText() {
    List<JsonNode> looking =
        rules()
            .path("Rules")
            .valueStream()
            .filter(rule -> !rule.at("/Statement").has("RateBasedStatement"))
            .toList();

    assertThat(looking)
        .isNotEmpty()
        .allSatisfy(rule -> {
          JsonNode spared =
              rule.at("/Statement/ManagedRuleGroupStatement/ScopeDownStatement/NotStatement")
                  .at("/Statement/OrStatement/Statements");
          assertThat(spared)
              .extracting(one -> one.at("/ByteMatchStatement/SearchString").asText())
              .containsExactlyInAnyOrder("PUT", "POST", "PATCH");
          assertThat(spared)
              .allSatisfy(one -> {
                assertThat(one.at("/ByteMatchStatement/PositionalConstraint").asText())
                    .isEqualTo("EXACTLY");
                assertThat(one.at("/ByteMatchStatement/FieldToMatch").has("Method")).isTrue();
              });
        });
  }

  @Test
  void noSamplesAreTakenOfWhatPeopleSend() {
    assertThat(rules().findValues("SampledRequestsEnabled"))
        .hasSize(3)
        .allMatch(sampled -> !sampled.asBoolean(true));
  }

  @Test
  void itStandsBeforeCloudFrontUnlessItIsSwitchedOff() {
    assertThat(
            Synthesis.plain()
                .edge()
                .only("AWS::CloudFront::Distribution")
                .at("/Properties/DistributionConfig/WebACLId")
                .isMissingNode())
        .isFalse();
    Synthesis without = Synthesis.of(Map.of("stage", "idle", "firewall", "false"));
    assertThat(without.has("firewall")).isFalse();
    assertThat(
            without
                .edge()
                .only("AWS::CloudFront::Distribution")
                .at("/Properties/DistributionConfig")
                .has("WebACLId"))
        .isFalse();
  }

  @Test
  void itsRegionIsCloudFrontsWhereverTheRestIs() {
    Synthesis far = Synthesis.of(Map.of("stage", "far", "region", "eu-central-1"));

    assertThat(rules().path("Scope").asText()).isEqualTo("CLOUDFRONT");
    assertThat(far.regionOf("firewall")).isEqualTo("us-east-1");
    assertThat(far.regionOf("edge")).isEqualTo("eu-central-1");
  }
}
