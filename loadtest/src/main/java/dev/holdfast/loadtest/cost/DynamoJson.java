package dev.holdfast.loadtest.cost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as they are on the wire to DynamoDB. */
final class DynamoJson {
  private DynamoJson() {}

  static Map<String, AttributeValue> item(JsonNode json) {
    Map<String, AttributeValue> item = new HashMap<>();
    json.properties().forEach(field -> item.put(field.getKey(), value(field.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode json) {
    Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
    JsonNode value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      case "M" -> AttributeValue.fromM(item(value));
      case "L" -> AttributeValue.fromL(each(value, DynamoJson::value));
      case "SS" -> AttributeValue.fromSs(each(value, JsonNode::asText));
      case "NS" -> AttributeValue.fromNs(each(value, JsonNode::asText));
      case "BS" -> AttributeValue.fromBs(each(value, DynamoJson::bytes));
      default -> throw new IllegalArgumentException("no type of DynamoDB: " + typed.getKey());
    };
  }

  private static SdkBytes bytes(JsonNode base64) {
    return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(base64.asText()));
  }

  private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    array.forEach(element -> all.add(read.apply(element)));
    return all;
  }
}
