package dev.holdfast.loadtest.cost;

import java.util.Map;
import java.util.TreeMap;

/** Headers of a request. */
record Headers(Map<String, String> all) {
  static final Headers NONE = new Headers(Map.of());

  Headers {
    all = Map.copyOf(all);
  }

  Headers with(String name, String value) {
    Map<String, String> more = new TreeMap<>(all);
    more.put(name, value);
    return new Headers(more);
  }
}
