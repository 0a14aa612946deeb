package dev.holdfast.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A template of CloudFormation as it was written, to be asked for its resources. */
public record Template(JsonNode root) {
  /** The resources of a type, by their logical ids. */
  public Map<String, JsonNode> resources(String type) {
    Map<String, JsonNode> found = new TreeMap<>();
    root.path("Resources")
        .properties()
        .forEach(resource -> {
          if (resource.getValue().path("Type").asText().equals(type)) {
            found.put(resource.getKey(), resource.getValue());
          }
        });
    return found;
  }

  /** The properties of all resources of a type. */
  public List<JsonNode> all(String type) {
    return resources(type).values().stream().map(resource -> resource.path("Properties")).toList();
  }

  /** The resource of a type whose logical id begins like this. */
  public JsonNode named(String type, String beginning) {
    List<JsonNode> found =
        resources(type).entrySet().stream()
            .filter(resource -> resource.getKey().startsWith(beginning))
            .map(Map.Entry::getValue)
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          found.size()
              + " resources "
              + type
              + " begin with "
              + beginning
              + ": "
              + resources(type).keySet());
    }
    return found.getFirst();
  }

  /** The only resource of a type. */
  public JsonNode only(String type) {
    return named(type, "");
  }

  /** A value with its references put into words: {@code <Bucket.Arn>/sessions/*}. */
  public static String words(JsonNode value) {
    if (value.isTextual() || value.isNumber() || value.isBoolean()) {
      return value.asText();
    }
    if (value.has("Ref")) {
      return "<" + value.path("Ref").asText() + ">";
    }
    if (value.has("Fn::GetAtt")) {
      return "<"
          + value.path("Fn::GetAtt").path(0).asText()
          + "."
          + value.path("Fn::GetAtt").path(1).asText()
          + ">";
    }
    if (value.has("Fn::Select")) { // a part of an ARN, told by the whole
      return words(value.at("/Fn::Select/1/Fn::Split/1"));
    }
    if (value.has("Fn::ImportValue")) {
      return "<" + words(value.path("Fn::ImportValue")) + ">";
    }
    if (value.has("Fn::Join")) {
      return value
          .path("Fn::Join")
          .path(1)
          .valueStream()
          .map(Template::words)
          .collect(Collectors.joining(value.path("Fn::Join").path(0).asText()));
    }
    throw new AssertionError("no words for " + value);
  }
}
