package dev.holdfast.infra.data;

import dev.holdfast.infra.settings.Settings;
import java.util.Objects;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.constructs.Construct;

/**
 * The hot store. Paid by the request, so that an idle stage costs what it stores; every change goes
 * into the stream with both images, which is how it reaches cold; any second of the last 35 days
 * can be restored; encrypted with DynamoDB's own key, which costs no call.
 *
 * <p>There is no index: nothing asks by owner yet.
 */
final class SessionsTable extends Construct {
  private final Table table;

  SessionsTable(Construct scope, Settings settings) {
    super(scope, "Sessions");
    table =
        Table.Builder.create(this, "Table")
            .partitionKey(text("sessionId"))
            .sortKey(text("itemKey"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .stream(StreamViewType.NEW_AND_OLD_IMAGES)
            .timeToLiveAttribute("expiresAt")
            .encryption(TableEncryption.DEFAULT)
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(true)
                    .recoveryPeriodInDays(35)
                    .build())
            .deletionProtection(settings.keepData())
            .removalPolicy(settings.keepData() ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
            .build();
    CfnOutput.Builder.create(scope, "TableName").value(table.getTableName()).build();
    CfnOutput.Builder.create(scope, "TableStreamArn")
        .value(Objects.requireNonNull(table.getTableStreamArn(), "the table has a stream"))
        .build();
  }

  Table table() {
    return table;
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
