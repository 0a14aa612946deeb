package dev.holdfast.infra.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.infra.Synthesis;
import dev.holdfast.infra.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataStackTest {
  private static final String TABLE = "AWS::DynamoDB::Table";
  private static final String BUCKET = "AWS::S3::Bucket";

  private static JsonNode table() {
    return Synthesis.plain().data().only(TABLE).path("Properties");
  }

  private static JsonNode bucket() {
    return Synthesis.plain().data().only(BUCKET).path("Properties");
  }

  private static List<JsonNode> rules(Template data) {
    List<JsonNode> rules = new ArrayList<>();
    data.only(BUCKET).at("/Properties/LifecycleConfiguration/Rules").forEach(rules::add);
    return rules;
  }

  @Test
  void theTableHasTheKeysTheStreamAndTheExpiryThatTheCodeReliesOn() {
    assertThat(table().path("KeySchema").toString())
        .isEqualTo(
            "[{\"AttributeName\":\"sessionId\",\"KeyType\":\"HASH\"},"
                + "{\"AttributeName\":\"itemKey\",\"KeyType\":\"RANGE\"}]");
    assertThat(table().at("/AttributeDefinitions/0/AttributeType").asText()).isEqualTo("S");
    assertThat(table().at("/AttributeDefinitions/1/AttributeType").asText()).isEqualTo("S");
    assertThat(table().path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
    assertThat(table().at("/StreamSpecification/StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(table().path("TimeToLiveSpecification").toString())
        .isEqualTo("{\"AttributeName\":\"expiresAt\",\"Enabled\":true}");
    assertThat(table().has("GlobalSecondaryIndexes")).isFalse();
  }

  @Test
  void anySecondOfTheLastWeeksCanBeRestored() {
    JsonNode recovery = table().path("PointInTimeRecoverySpecification");

    assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
    assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isEqualTo(35);
  }

  @Test
  void dataStaysUnlessItWasSaidOtherwise() {
    for (Map<String, String> settings :
        List.of(Map.<String, String>of(), Map.of("stage", "prod"))) {
      Template data = Synthesis.of(settings).data();
      for (JsonNode kept : List.of(data.only(TABLE), data.only(BUCKET))) {
        assertThat(kept.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(kept.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
      }
      assertThat(data.only(TABLE).at("/Properties/DeletionProtectionEnabled").asBoolean()).isTrue();
      assertThat(data.resources("Custom::S3AutoDeleteObjects")).isEmpty();
    }
    Template trial = Synthesis.of(Map.of("stage", "trial", "keepData", "false")).data();
    assertThat(trial.only(TABLE).path("DeletionPolicy").asText()).isEqualTo("Delete");
    assertThat(trial.only(TABLE).at("/Properties/DeletionProtectionEnabled").asBoolean()).isFalse();
    assertThat(trial.only(BUCKET).path("DeletionPolicy").asText()).isEqualTo("Delete");
  }

  @Test
  void theBucketIsVersionedEncryptedAndShut() {
    assertThat(bucket().at("/VersioningConfiguration/Status").asText()).isEqualTo("Enabled");
    assertThat(
            bucket()
                .at("/BucketEncryption/ServerSideEncryptionConfiguration/0")
                .at("/ServerSideEncryptionByDefault/SSEAlgorithm")
                .asText())
        .isEqualTo("AES256");
    assertThat(bucket().path("PublicAccessBlockConfiguration").toString())
        .isEqualTo(
            "{\"BlockPublicAcls\":true,\"BlockPublicPolicy\":true,"
                + "\"IgnorePublicAcls\":true,\"RestrictPublicBuckets\":true}");
  }

  @Test
  void theBucketIsForTlsOnly() {
    JsonNode policy = Synthesis.plain().data().only("AWS::S3::BucketPolicy");
    List<String> refused = new ArrayList<>();
    policy
        .at("/Properties/PolicyDocument/Statement")
        .forEach(statement -> {
          assertThat(statement.path("Effect").asText()).isEqualTo("Deny");
          assertThat(statement.path("Action").asText()).isEqualTo("s3:*");
          assertThat(statement.at("/Principal/AWS").asText()).isEqualTo("*");
          refused.add(statement.path("Condition").toString());
        });

    assertThat(refused)
        .containsExactlyInAnyOrder(
            "{\"Bool\":{\"aws:SecureTransport\":\"false\"}}",
            "{\"NumericLessThan\":{\"s3:TlsVersion\":1.2}}");
  }

  @Test
  void onlyPointsOfHistoryEverExpire() {
    List<JsonNode> expiring =
        rules(Synthesis.plain().data()).stream()
            .filter(rule ->
                rule.has("ExpirationInDays")
                    || rule.has("ExpirationDate")
                    || rule.has("Transitions")
                    || rule.has("ExpiredObjectDeleteMarker"))
            .toList();

    assertThat(expiring).isNotEmpty();
    assertThat(expiring)
        .allSatisfy(rule -> assertThat(rule.path("Prefix").asText()).isEqualTo("history/"));
    assertThat(expiring).extracting(rule -> rule.path("ExpirationInDays").asInt()).contains(90);
  }

  @Test
  void howLongHistoryStaysIsASetting() {
    assertThat(rules(Synthesis.of(Map.of("historyDays", "7")).data()))
        .anyMatch(rule -> rule.path("ExpirationInDays").asInt() == 7);
  }

  @Test
  void whatWasReplacedCanBeBroughtBackForAMonth() {
    List<JsonNode> replaced =
        rules(Synthesis.plain().data()).stream()
            .filter(rule -> rule.has("NoncurrentVersionExpiration"))
            .toList();

    assertThat(replaced)
        .extracting(rule -> rule.path("Prefix").asText())
        .containsExactlyInAnyOrder("sessions/", "history/");
    assertThat(replaced)
        .allSatisfy(rule ->
            assertThat(rule.at("/NoncurrentVersionExpiration/NoncurrentDays").asInt())
                .isEqualTo(30));
  }

  @Test
  void aRuleWithoutAPrefixEndsUnfinishedUploadsOnly() {
    assertThat(rules(Synthesis.plain().data()))
        .filteredOn(rule -> !rule.has("Prefix"))
        .singleElement()
        .satisfies(rule ->
            assertThat(rule.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("AbortIncompleteMultipartUpload", "Id", "Status"));
  }
}
