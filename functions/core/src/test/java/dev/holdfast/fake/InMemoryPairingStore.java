package dev.holdfast.fake;

import dev.holdfast.device.Pairing;
import dev.holdfast.device.PairingStore;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codes in memory. Nothing is ever removed by time: DynamoDB's TTL may be days late. */
public final class InMemoryPairingStore implements PairingStore {
  private final Map<String, Pairing> codes = new HashMap<>();
  private final Map<SessionId, String> last = new HashMap<>();

  @Override
  public synchronized boolean put(String hash, Pairing pairing) {
    return codes.putIfAbsent(hash, pairing) == null;
  }

  @Override
  public synchronized Optional<Pairing> find(String hash) {
    return Optional.ofNullable(codes.get(hash));
  }

  @Override
  public synchronized boolean claim(String hash, KeyHash claimer, Instant now) {
    Pairing found = codes.get(hash);
    if (found == null) {
      return false;
    }
    boolean claimable =
        now.isBefore(found.expiresAt())
            && (found.claimer() == null || found.claimer().equals(claimer));
    if (claimable) {
      codes.put(
          hash,
          new Pairing(
              found.session(),
              found.asker(),
              found.label(),
              found.device(),
              found.expiresAt(),
              claimer));
    }
    return claimable;
  }

  @Override
  public synchronized void remove(String hash) {
    codes.remove(hash);
  }

  @Override
  public synchronized Optional<String> replaceLast(SessionId id, String hash, Instant expiresAt) {
    return Optional.ofNullable(last.put(id, hash));
  }
}
