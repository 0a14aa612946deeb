package dev.holdfast.replica;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a field of an item can hold: every type DynamoDB knows, so that fields written by a newer
 * release pass through this one unchanged.
 */
public sealed interface Value {
  record Text(String value) implements Value {}

  /** A number of up to 38 digits; trailing zeros carry no meaning and are dropped. */
  record Num(BigDecimal value) implements Value {
    public Num {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
  }

  record Flag(boolean value) implements Value {}

  record Nothing() implements Value {}

  /** Bytes, held as Base64 so that they compare by content and cannot be changed. */
  record Bytes(String base64) implements Value {
    public static Bytes of(byte[] bytes) {
      return new Bytes(Base64.getEncoder().encodeToString(bytes));
    }

    public byte[] toArray() {
      return Base64.getDecoder().decode(base64);
    }
  }

  record Sequence(List<Value> values) implements Value {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  record Fields(SortedMap<String, Value> values) implements Value {
    public Fields {
      values = sortedCopy(values);
    }
  }

  record TextSet(SortedSet<String> values) implements Value {
    public TextSet {
      values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
  }

  record NumSet(SortedSet<BigDecimal> values) implements Value {
    public NumSet {
      TreeSet<BigDecimal> normal = new TreeSet<>();
      values.forEach(number -> normal.add(new Num(number).value()));
      values = Collections.unmodifiableSortedSet(normal);
    }
  }

  record BytesSet(SortedSet<String> base64) implements Value {
    public BytesSet {
      base64 = Collections.unmodifiableSortedSet(new TreeSet<>(base64));
    }
  }

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Num(BigDecimal.valueOf(number));
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Value of(Map<String, Value> fields) {
    return new Fields(new TreeMap<>(fields));
  }

  static Value of(Collection<? extends Value> values) {
    return new Sequence(new ArrayList<>(values));
  }

  static SortedMap<String, Value> sortedCopy(Map<String, Value> fields) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }
}
