package dev.holdfast.session;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as a request tells.
 *
 * @param key of the session key that came with the request; null when none did
 */
public record Caller(@Nullable KeyHash key) {
  /** Somebody without a key: open sessions are theirs to use, locked ones are not. */
  public static final Caller WITHOUT_KEY = new Caller(null);

  public static Caller withKey(String key) {
    return new Caller(KeyHash.ofKey(key));
  }
}
