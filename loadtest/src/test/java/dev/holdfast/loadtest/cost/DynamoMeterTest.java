package dev.holdfast.loadtest.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.local.Provisioning;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The meter's units beside those that DynamoDB Local itself says were used. */
@Execution(ExecutionMode.SAME_THREAD)
class DynamoMeterTest {
  private static final String TABLE = "metered";
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

  /** Of a row with a text of no length: the two keys, and the name of the text. */
  private static final int EMPTY_ROW = "sessionId".length() + 1 + "itemKey".length() + 1 + 1;

  @TempDir private static Path directory;
  private static EmbeddedStores stores;
  private static SdkHttpClient plain;
  private static DynamoDbClient uncounted;

  private final List<DynamoMeter.RowChange> changes = new ArrayList<>();
  private final StoreLedger ledger = new StoreLedger();
  private DynamoDbClient client;
  private Bill bill;

  @BeforeAll
  static void startStores() {
    stores = EmbeddedStores.start(directory);
    plain = AwsClients.http();
    uncounted = AwsClients.dynamoDb(target(), plain);
    Provisioning.table(uncounted, TABLE);
  }

  @AfterAll
  static void stopStores() {
    uncounted.close();
    plain.close();
    stores.close();
  }

  @BeforeEach
  void startMeter() {
    DynamoMeter meter = new DynamoMeter(uncounted, changes::add);
    client = AwsClients.dynamoDb(target(), new MeteredHttp(AwsClients.http(), meter, ledger));
    client.deleteItem(delete -> delete.tableName(TABLE).key(key("s", "a")));
    client.deleteItem(delete -> delete.tableName(TABLE).key(key("s", "b")));
    changes.clear();
    bill = new Bill();
    ledger.begin(bill);
    ledger.during("test");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_023, 1_024, 1_025, 4_096, 4_097, 9_000})
  void aPutCostsWhatDynamoDbSays(int bytes) {
    ConsumedCapacity said =
        client
            .putItem(
                put -> put.tableName(TABLE).item(row("a", bytes)).returnConsumedCapacity(TOTAL))
            .consumedCapacity();
    assertThat(bill.quantity(Charge.WRITE_UNITS)).isEqualTo(said.capacityUnits());
    assertThat(changes).hasSize(1);
  }

  @Test
  void theLargerOfBeforeAndAfterIsBilled() {
    put("a", 3_000);
    bill = new Bill();
    ledger.begin(bill);
    ConsumedCapacity said =
        client
            .updateItem(update ->
                update
                    .tableName(TABLE)
                    .key(key("s", "a"))
                    .updateExpression("SET t = :t")
                    .expressionAttributeValues(Map.of(":t", AttributeValue.fromS("short")))
                    .returnConsumedCapacity(TOTAL))
            .consumedCapacity();
    assertThat(bill.quantity(Charge.WRITE_UNITS)).isEqualTo(3).isEqualTo(said.capacityUnits());
  }

  @Test
  void aRefusedWriteCostsTheItemItLookedAtAndChangesNothing() {
    put("a", 3_000);
    changes.clear();
    bill = new Bill();
    ledger.begin(bill);
    assertThatThrownBy(() ->
            client.putItem(put ->
                put.tableName(TABLE)
                    .item(row("a", 10))
                    .conditionExpression("attribute_not_exists(itemKey)")))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(bill.quantity(Charge.WRITE_UNITS)).isEqualTo(3);
    assertThat(changes).isEmpty();
  }

  @Test
  void aTransactionCostsTwiceItsChecksIncluded() {
    put("a", 500);
    bill = new Bill();
    ledger.begin(bill);
    changes.clear();
    double said =
        client
            .transactWriteItems(transaction ->
                transaction
                    .transactItems(
                        TransactWriteItem.builder()
                            .conditionCheck(check ->
                                check
                                    .tableName(TABLE)
                                    .key(key("s", "a"))
                                    .conditionExpression("attribute_exists(itemKey)"))
                            .build(),
                        TransactWriteItem.builder()
                            .put(put -> put.tableName(TABLE).item(row("b", 2_500)))
                            .build())
                    .returnConsumedCapacity(TOTAL))
            .consumedCapacity()
            .stream()
            .mapToDouble(ConsumedCapacity::capacityUnits)
            .sum();
    assertThat(bill.quantity(Charge.WRITE_UNITS)).isEqualTo(2 + 2 * 3).isEqualTo(said);
    assertThat(changes).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 4_096, 4_097, 9_000})
  void readsCostWhatDynamoDbSays(int bytes) {
    put("a", bytes);
    put("b", 3_000);
    double got =
        client
            .getItem(get ->
                get.tableName(TABLE)
                    .key(key("s", "a"))
                    .consistentRead(true)
                    .returnConsumedCapacity(TOTAL))
            .consumedCapacity()
            .capacityUnits();
    assertThat(bill.quantity(Charge.READ_UNITS)).isEqualTo(got);
    double queried =
        client
            .query(query ->
                query
                    .tableName(TABLE)
                    .consistentRead(true)
                    .keyConditionExpression("sessionId = :s")
                    .expressionAttributeValues(Map.of(":s", AttributeValue.fromS("s")))
                    .returnConsumedCapacity(TOTAL))
            .consumedCapacity()
            .capacityUnits();
    assertThat(bill.quantity(Charge.READ_UNITS)).isEqualTo(got + queried);
    double batched =
        client
            .batchGetItem(batch ->
                batch
                    .requestItems(
                        Map.of(
                            TABLE,
                            KeysAndAttributes.builder()
                                .consistentRead(true)
                                .keys(List.of(key("s", "a"), key("s", "b")))
                                .build()))
                    .returnConsumedCapacity(TOTAL))
            .consumedCapacity()
            .getFirst()
            .capacityUnits();
    assertThat(bill.quantity(Charge.READ_UNITS)).isEqualTo(got + queried + batched);
  }

  /** DynamoDB Local says nothing was used; the Developer Guide says the least there is. */
  @Test
  void whatIsNotThereIsBilledAllTheSame() {
    client.getItem(get -> get.tableName(TABLE).key(key("s", "none")).consistentRead(true));
    assertThat(bill.quantity(Charge.READ_UNITS)).isEqualTo(1);
    client.batchGetItem(batch ->
        batch.requestItems(
            Map.of(
                TABLE,
                KeysAndAttributes.builder()
                    .consistentRead(true)
                    .keys(List.of(key("s", "none"), key("s", "neither")))
                    .build())));
    assertThat(bill.quantity(Charge.READ_UNITS)).isEqualTo(3);
  }

  @Test
  void refusesToGuessAtWhatItDoesNotKnow() {
    assertThatThrownBy(() -> client.listTables()).hasStackTraceContaining("not counted so far");
  }

  private void put(String item, int bytes) {
    uncounted.putItem(put -> put.tableName(TABLE).item(row(item, bytes)));
  }

  /** A row of so many bytes, or of as few as can be. */
  private static Map<String, AttributeValue> row(String item, int bytes) {
    return Map.of(
        "sessionId", AttributeValue.fromS("s"),
        "itemKey", AttributeValue.fromS(item),
        "t", AttributeValue.fromS("x".repeat(Math.max(1, bytes - EMPTY_ROW))));
  }

  private static Map<String, AttributeValue> key(String session, String item) {
    return Map.of(
        "sessionId", AttributeValue.fromS(session), "itemKey", AttributeValue.fromS(item));
  }

  private static Target target() {
    return Target.at(
        stores.dynamoDbEndpoint(),
        EmbeddedStores.ACCESS_KEY,
        EmbeddedStores.SECRET_KEY,
        EmbeddedStores.REGION);
  }
}
