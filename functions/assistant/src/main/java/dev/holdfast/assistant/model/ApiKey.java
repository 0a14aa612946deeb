package dev.holdfast.assistant.model;

/** A key of a model provider. Tells itself to nobody by accident. */
public final class ApiKey {
  private final String value;

  public ApiKey(String value) {
    if (value.isBlank() || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("a key is of printable ASCII without spaces");
    }
    this.value = value;
  }

  /** For the header that it goes into, and nothing else. */
  String value() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
