package dev.holdfast.infra.sam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CloudFormation's own functions, in the long form that is plain YAML. */
final class Intrinsics {
  private Intrinsics() {}

  static Map<String, Object> ref(String name) {
    return ordered("Ref", name);
  }

  static Map<String, Object> sub(String text) {
    return ordered("Fn::Sub", text);
  }

  static Map<String, Object> attribute(String resource, String name) {
    return ordered("Fn::GetAtt", List.of(resource, name));
  }

  /** Names and values by turns, in the order in which they are to be read. */
  static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
