package dev.holdfast.local.http;

import dev.holdfast.device.Pairing;
import dev.holdfast.device.PairingStore;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store of codes whose limit of attempts is reached when a test says so: all tests call from one
 * address, and would reach it together.
 */
final class PairingSwitch implements PairingStore {

  private final PairingStore store;
  private volatile boolean full;

  PairingSwitch(PairingStore store) {
    this.store = store;
  }

  /** Runs what finds the limit reached. */
  synchronized <T> T atTheLimit(Supplier<T> test) {
    full = true;
    try {
      return test.get();
    } finally {
      full = false;
    }
  }

  @Override
  public boolean count(String subject, int limit, Instant until) {
    return !full && store.count(subject, Integer.MAX_VALUE, until);
  }

  @Override
  public void uncount(String subject) {
    store.uncount(subject);
  }

  @Override
  public boolean put(String hash, Pairing pairing) {
    return store.put(hash, pairing);
  }

  @Override
  public Optional<Pairing> find(String hash) {
    return store.find(hash);
  }

  @Override
  public boolean claim(String hash, KeyHash claimer, Instant now) {
    return store.claim(hash, claimer, now);
  }

  @Override
  public void remove(String hash) {
    store.remove(hash);
  }

  @Override
  public Optional<String> replaceLast(SessionId id, String hash, Instant expiresAt) {
    return store.replaceLast(id, hash, expiresAt);
  }
}
