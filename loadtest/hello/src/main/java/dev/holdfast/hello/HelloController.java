package dev.holdfast.hello;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores one text in one item. */
@Controller("/api/hello")
final class HelloController {
  private final DynamoDbClient client;
  private final String table;

  HelloController(DynamoDbClient client, @Property(name = "holdfast.table") String table) {
    this.client = client;
    this.table = table;
  }

  @Serdeable
  record Greeting(String text) {}

  @Serdeable
  record Receipt(boolean stored) {}

  @Put("/{id}")
  Receipt put(String id, @Body Greeting greeting) {
    client.updateItem(update ->
        update
            .tableName(table)
            .key(
                Map.of(
                    "sessionId",
                    AttributeValue.fromS(id),
                    "itemKey",
                    AttributeValue.fromS("hello")))
            .updateExpression("SET #text = :text")
            .expressionAttributeNames(Map.of("#text", "text"))
            .expressionAttributeValues(Map.of(":text", AttributeValue.fromS(greeting.text()))));
    return new Receipt(true);
  }

  @Factory
  static final class Wiring {
    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamoDb() {
      return DynamoDbClient.builder().httpClient(Apache5HttpClient.create()).build();
    }
  }
}
