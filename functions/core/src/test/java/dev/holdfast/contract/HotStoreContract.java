package dev.holdfast.contract;

import static dev.holdfast.fake.Samples.anySession;
import static dev.holdfast.fake.Samples.resume;
import static dev.holdfast.fake.Samples.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;

/** The ground the contracts of the hot store stand on; its parts are its subclasses. */
public abstract class HotStoreContract {
  protected static final Revision CREATED = Revision.NONE.next(ManualClock.START);
  protected static final Fence HOT = Fence.created(ManualClock.START);

  protected final SessionId id = anySession();
  protected HotStore store;

  /** The store to test. It may hold other sessions. */
  protected abstract HotStore store();

  @BeforeEach
  void connect() {
    store = store();
  }

  /** A session whose text is {@code text} at {@code revision}. */
  protected final void given(String text, long revision) {
    assertThat(store.create(id, HOT, List.of(session(CREATED, null), resume(text, revision))))
        .isTrue();
  }

  protected final void givenItem(Item item) {
    store.putUnlessNewer(id, item);
  }

  protected final Item stored(ItemKey key) {
    return store.item(id, key).orElseThrow();
  }

  protected final Resume resumeStored() {
    return new Resume(stored(VersionId.LATEST.resumeKey()));
  }

  protected final void fenceIs(Fence.State state) {
    Fence seen = store.head(id, VersionId.LATEST).fence();
    assertThat(store.moveFence(id, seen, new Fence(state, CREATED.next(ManualClock.START), null)))
        .isTrue();
  }

  protected final SessionHead head() {
    return store.head(id, VersionId.LATEST);
  }

  /** What these answer when they all begin at once. */
  protected static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      java.util.ArrayList<T> results = new java.util.ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
