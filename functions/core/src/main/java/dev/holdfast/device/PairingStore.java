package dev.holdfast.device;

import dev.holdfast.replica.SessionId;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import java.util.Optional;

/** Keeps codes, by their hashes, and counts attempts. Each call is one round trip, and atomic. */
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

  /**
   * Counts an attempt of a subject unless there were {@code limit} already.
   *
   * @param subject what is counted, made unreadable: 64 digits of a digest
   * @param until when the store may forget the count
   * @return false, and nothing counted, if the limit is reached
   */
  boolean count(String subject, int limit, Instant until);

  /** Takes one attempt back. */
  void uncount(String subject);
}
