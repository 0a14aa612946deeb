package dev.holdfast.device;

import dev.holdfast.replica.SessionId;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import java.util.Optional;

/** Keeps codes, by their hashes. Each call is one round trip, and atomic. */
public interface PairingStore {
  /**
   * Keeps a code if no other of this hash is kept.
   *
   * @param hash of {@link PairingCode}
   */
  boolean put(String hash, Pairing pairing);

  /** A code that is kept, be it over or not: the store removes those that are some time later. */
  Optional<Pairing> find(String hash);

  /**
   * Notes who uses a code, unless somebody else has.
   *
   * @return false if somebody else has, or it is over or gone
   */
  boolean claim(String hash, KeyHash claimer, Instant now);

  /** Forgets a code. */
  void remove(String hash);

  /** Notes which code of a session is the last one, and tells which was before. */
  Optional<String> replaceLast(SessionId id, String hash, Instant expiresAt);
}
