package dev.holdfast.archive;

import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cold store that gives no answer about one session. */
record BrokenFor(ColdStore store, Supplier<@Nullable SessionId> broken) implements ColdStore {
  @Override
  public Optional<StoredFile> latest(SessionId id) {
    return answering(id).latest(id);
  }

  @Override
  public boolean putLatest(SessionId id, byte[] bytes, @Nullable String seen) {
    return answering(id).putLatest(id, bytes, seen);
  }

  @Override
  public void putPoint(SessionId id, PointId point, byte[] bytes) {
    answering(id).putPoint(id, point, bytes);
  }

  @Override
  public List<PointId> points(SessionId id) {
    return answering(id).points(id);
  }

  @Override
  public Optional<StoredFile> point(SessionId id, PointId point) {
    return answering(id).point(id, point);
  }

  @Override
  public Optional<byte[]> pointHead(SessionId id, PointId point, int bytes) {
    return answering(id).pointHead(id, point, bytes);
  }

  @Override
  public void probe() {
    store.probe();
  }

  private ColdStore answering(SessionId id) {
    if (id.equals(broken.get())) {
      throw new StoreUnavailableException("no answer about " + id);
    }
    return store;
  }
}
