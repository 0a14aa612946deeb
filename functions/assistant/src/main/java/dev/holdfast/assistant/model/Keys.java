package dev.holdfast.assistant.model;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The key of a provider, when it has one. */
interface Keys extends Supplier<Optional<ApiKey>> {
  /** Ask for it anew the next time. */
  default void forget() {}

  /** One that does not change. */
  static Keys fixed(@Nullable ApiKey key) {
    return () -> Optional.ofNullable(key);
  }
}
