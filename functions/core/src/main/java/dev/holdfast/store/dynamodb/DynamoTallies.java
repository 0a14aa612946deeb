package dev.holdfast.store.dynamodb;

import static dev.holdfast.store.dynamodb.DynamoErrors.call;

import dev.holdfast.limit.Tallies;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.session.Lease;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Sums as rows of the table that end by its TTL; none belongs to a session's map. */
public final class DynamoTallies implements Tallies {
  private static final ItemKey TALLY = new ItemKey("tally");
  private static final String SUM = "sum";

  private final DynamoDbClient client;
  private final String table;

  public DynamoTallies(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean add(String subject, long amount, long limit, Instant until) {
    return amount <= limit
        && onCondition(() ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(DigestKeys.key(subject, TALLY))
                    .updateExpression("ADD #sum :amount SET #until = :until")
                    .conditionExpression("attribute_not_exists(#sum) OR #sum <= :room")
                    .expressionAttributeNames(Map.of("#sum", SUM, "#until", Lease.EXPIRES_AT))
                    .expressionAttributeValues(
                        Map.of(
                            ":amount", number(amount),
                            ":room", number(limit - amount),
                            ":until", Attributes.of(DigestKeys.seconds(until))))));
  }

  @Override
  public void take(String subject, long amount) {
    boolean _ =
        onCondition(() ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(DigestKeys.key(subject, TALLY))
                    .updateExpression("ADD #sum :less")
                    .conditionExpression("#sum >= :amount")
                    .expressionAttributeNames(Map.of("#sum", SUM))
                    .expressionAttributeValues(
                        Map.of(":less", number(-amount), ":amount", number(amount)))));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static boolean onCondition(Runnable write) {
    try {
      return call(() -> {
        write.run();
        return true;
      });
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }
}
