package dev.holdfast.infra.edge;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ByteMatchStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomHTTPHeaderProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomResponseBodyProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CustomResponseProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.NotStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OrStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.constructs.Construct;

/**
 * What CloudFront lets through. It must never stand between somebody and their work, so no rule
 * looks into what people write: a developer's resume may well hold a script tag, a line of SQL or a
 * path, and one of 200 KB is ordinary, all of which AWS's common rules would refuse. Those rules
 * therefore see only requests that carry no text. Who asks too often is told to wait, in words that
 * the page understands and keeps trying after.
 */
final class Firewall extends Construct {
  /** Of one address in five minutes; an editor at work makes about 15, opening the page 60. */
  private static final int MOST_REQUESTS = 2_000;

  private static final int WINDOW_SECONDS = 300;
  private static final String WAIT = "wait";

  private final CfnWebACL rules;

  Firewall(Construct scope) {
    super(scope, "Firewall");
    rules =
        CfnWebACL.Builder.create(this, "Rules")
            .scope("CLOUDFRONT")
            .defaultAction(
                DefaultActionProperty.builder()
                    .allow(AllowActionProperty.builder().build())
                    .build())
            .customResponseBodies(Map.of(WAIT, tooMany()))
            .rules(List.of(notTooOften(), commonRules()))
            .visibilityConfig(counted("holdfast"))
            .build();
  }

  String arn() {
    return rules.getAttrArn();
  }

  private static RuleProperty notTooOften() {
    CustomResponseProperty wait =
        CustomResponseProperty.builder()
            .responseCode(429)
            .customResponseBodyKey(WAIT)
            .responseHeaders(
                List.of(CustomHTTPHeaderProperty.builder().name("Retry-After").value("60").build()))
            .build();
    return RuleProperty.builder()
        .name("not-too-often")
        .priority(0)
        .statement(
            StatementProperty.builder()
                .rateBasedStatement(
                    RateBasedStatementProperty.builder()
                        .aggregateKeyType("IP")
                        .limit(MOST_REQUESTS)
                        .evaluationWindowSec(WINDOW_SECONDS)
                        .build())
                .build())
        .action(
            RuleActionProperty.builder()
                .block(BlockActionProperty.builder().customResponse(wait).build())
                .build())
        .visibilityConfig(counted("not-too-often"))
        .build();
  }

  private static RuleProperty commonRules() {
    StatementProperty carriesText =
        StatementProperty.builder()
            .orStatement(
                OrStatementProperty.builder()
                    .statements(List.of(method("PUT"), method("POST"), method("PATCH")))
                    .build())
            .build();
    ManagedRuleGroupStatementProperty common =
        ManagedRuleGroupStatementProperty.builder()
            .vendorName("AWS")
            .name("AWSManagedRulesCommonRuleSet")
            .scopeDownStatement(
                StatementProperty.builder()
                    .notStatement(NotStatementProperty.builder().statement(carriesText).build())
                    .build())
            .build();
    return RuleProperty.builder()
        .name("common-rules-where-no-text-is")
        .priority(1)
        .statement(StatementProperty.builder().managedRuleGroupStatement(common).build())
        .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
        .visibilityConfig(counted("common-rules"))
        .build();
  }

  private static StatementProperty method(String method) {
    return StatementProperty.builder()
        .byteMatchStatement(
            ByteMatchStatementProperty.builder()
                .fieldToMatch(FieldToMatchProperty.builder().method(Map.of()).build())
                .positionalConstraint("EXACTLY")
                .searchString(method)
                .textTransformations(
                    List.of(TextTransformationProperty.builder().priority(0).type("NONE").build()))
                .build())
        .build();
  }

  private static CustomResponseBodyProperty tooMany() {
    return CustomResponseBodyProperty.builder()
        .contentType("APPLICATION_JSON")
        .content(
            "{\"type\":\"urn:holdfast:problem:too_many_requests\",\"title\":\"Too many requests\","
                + "\"status\":429,\"code\":\"too_many_requests\",\"requestId\":\"firewall\"}")
        .build();
  }

  /** Counted, but without samples: those would show the keys that requests carry. */
  private static VisibilityConfigProperty counted(String metric) {
    return VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .metricName(metric)
        .sampledRequestsEnabled(false)
        .build();
  }
}
