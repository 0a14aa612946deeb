package dev.holdfast.session;

import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Value;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions. One that left the hot store, or lost it, is brought back from cold on the way;
 * one that never was is created by a write and only by a write.
 */
public final class LoadSession {
  /** Turns of chat in a first answer, and in each older page. */
  public static final int TURNS = 50;

  private static final int TRIES = 8;
  private static final int FILL_WIDTH = 32;

  private final HotStore hot;
  private final ColdCopies cold;
  private final Access access;
  private final InstantSource clock;
  private final Concurrency concurrency;
  private final Meter meter;

  public LoadSession(
      HotStore hot, ColdCopies cold, Access access, InstantSource clock, Concurrency concurrency) {
    this(hot, cold, access, clock, concurrency, Meter.NONE);
  }

  public LoadSession(
      HotStore hot,
      ColdCopies cold,
      Access access,
      InstantSource clock,
      Concurrency concurrency,
      Meter meter) {
    this.meter = meter;
    this.hot = hot;
    this.cold = cold;
    this.access = access;
    this.clock = clock;
    this.concurrency = concurrency;
  }

  /** Loads for reading: an unknown session is {@link LoadOutcome.Absent} and nothing is written. */
  public LoadOutcome load(SessionId id, VersionId version, Caller caller) {
    return checked(id, caller, find(id, version, false, TURNS));
  }

  /** As {@link #load}, but without the chat: one store call where the session is hot. */
  public LoadOutcome glance(SessionId id, VersionId version, Caller caller) {
    return checked(id, caller, find(id, version, false, 0));
  }

  /**
   * Loads for writing: an unknown session is created.
   *
   * @throws KeyRequiredException if it would be an open one and those are not allowed
   */
  public LoadOutcome open(SessionId id, VersionId version, Caller caller) {
    return checked(id, caller, opened(id, version, TURNS));
  }

  /** As {@link #open}, but without the chat: one store call where the session is hot. */
  public LoadOutcome admit(SessionId id, VersionId version, Caller caller) {
    return checked(id, caller, opened(id, version, 0));
  }

  /**
   * Loads for those that decide about keys themselves: as {@link #admit}, but whoever asks, and
   * never {@link LoadOutcome.Locked}.
   *
   * @param create whether to create an unknown session
   */
  public LoadOutcome unchecked(SessionId id, VersionId version, boolean create) {
    return find(id, version, create, 0);
  }

  private LoadOutcome opened(SessionId id, VersionId version, int turns) {
    LoadOutcome found = find(id, version, access.openSessions(), turns);
    if (found instanceof LoadOutcome.Absent) {
      throw new KeyRequiredException();
    }
    return found;
  }

  private LoadOutcome checked(SessionId id, Caller caller, LoadOutcome found) {
    return found instanceof Loaded loaded && !access.admits(id, loaded.session(), caller)
        ? new LoadOutcome.Locked()
        : found;
  }

  private LoadOutcome find(SessionId id, VersionId version, boolean create, int turns) {
    Instant began = clock.instant();
    Duration rehydratedIn = null;
    Revision settled = Revision.NONE;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Reading reading = read(id, version, turns);
      Fence fence = reading.head.fence();
      if (fence != null && fence.state() == Fence.State.ERASED) {
        return new LoadOutcome.Erased();
      }
      if (reading.head.hot() && fence != null) {
        if (fence.generation().equals(settled) || !fence.settling(clock.instant())) {
          return answer(id, version, reading, rehydratedIn);
        }
        settled = fence.generation();
        continue;
      }
      switch (fill(id, fence)) {
        case ABSENT -> {
          if (!create) {
            return new LoadOutcome.Absent();
          }
          create(id);
        }
        case FILLED -> {
          rehydratedIn = Duration.between(began, clock.instant());
          meter.count(Measure.REHYDRATIONS);
          meter.add(Measure.REHYDRATE_TIME, (double) rehydratedIn.toMillis());
        }
        case OVERTAKEN -> {}
      }
    }
    throw new StoreUnavailableException("the session kept moving between the stores");
  }

  private LoadOutcome answer(
      SessionId id, VersionId version, Reading reading, @Nullable Duration rehydratedIn) {
    SessionHead head = reading.head;
    if (head.session() == null || head.resume() == null) {
      throw new IllegalStateException("a hot session has both items");
    }
    String lock = head.session().text(Resume.LOCK);
    Resume resume = new Resume(head.resume());
    if (!Objects.equals(lock, resume.lock())) {
      // A copy that came from cold, or whose lock changed while it was being filled.
      hot.copyLock(id, version, lock);
    }
    return new Loaded(head.session(), resume, reading.page, head.archive(), rehydratedIn);
  }

  private record Reading(SessionHead head, TurnPage page) {}

  private sealed interface Part {
    record Head(SessionHead head) implements Part {}

    record Page(TurnPage page) implements Part {}
  }

  private Reading read(SessionId id, VersionId version, int turns) {
    if (turns == 0) {
      return new Reading(hot.head(id, version), TurnPage.NONE);
    }
    List<Callable<Part>> reads =
        List.of(
            () -> new Part.Head(hot.head(id, version)),
            () -> new Part.Page(hot.turns(id, version, null, turns)));
    List<Part> parts = concurrency.all(reads, reads.size());
    return new Reading(((Part.Head) parts.get(0)).head(), ((Part.Page) parts.get(1)).page());
  }

  private void create(SessionId id) {
    Instant now = clock.instant();
    hot.create(
        id, Fence.created(now), List.of(blankSession(now), Resume.blank(VersionId.LATEST, now)));
  }

  private static Item blankSession(Instant now) {
    return Item.of(
        SessionHead.SESSION,
        Revision.NONE.next(now),
        Map.of(
            SessionHead.CREATED_AT, Value.of(now.toEpochMilli()),
            SessionHead.ACTIVE_VERSION, Value.of(VersionId.LATEST.value())));
  }

  private enum Filling {
    /** Neither store holds anything. */
    ABSENT,
    /** Every item of cold is in hot now. */
    FILLED,
    /** Somebody else moved the fence: look again. */
    OVERTAKEN
  }

  private Filling fill(SessionId id, @Nullable Fence seen) {
    Optional<ColdCopy> copy = cold.read(id);
    if (copy.isEmpty() && hot.partition(id).items().isEmpty()) {
      if (seen == null) {
        return Filling.ABSENT;
      }
      throw new StoreUnavailableException(
          "the session is " + seen.state() + " but its cold copy is missing");
    }
    Fence filling = seen;
    if (filling == null || filling.state() != Fence.State.FILLING) {
      filling = Fence.filling(seen, clock.instant());
      if (!hot.moveFence(id, seen, filling)) {
        return Filling.OVERTAKEN;
      }
    }
    // Read only now: while the fence says FILLING no eviction can delete what is found here.
    Replica present = hot.partition(id).items();
    Replica all = complete(present.join(copy.map(ColdCopy::replica).orElse(Replica.EMPTY)));
    put(id, all.missingFrom(present));
    return hot.moveFence(id, filling, filling.filled(clock.instant()))
        ? Filling.FILLED
        : Filling.OVERTAKEN;
  }

  /** Adds what every session has and a copy of an early moment may lack. */
  private Replica complete(Replica items) {
    Instant now = clock.instant();
    List<Item> lacking = new ArrayList<>();
    if (items.find(SessionHead.SESSION).isEmpty()) {
      lacking.add(blankSession(now));
    }
    if (items.find(VersionId.LATEST.resumeKey()).isEmpty()) {
      lacking.add(Resume.blank(VersionId.LATEST, now));
    }
    return underOneLock(items.join(Replica.of(lacking)));
  }

  /** The lock of a session is the one in its own item; copies in resumes may be older in cold. */
  private static Replica underOneLock(Replica items) {
    String lock = items.find(SessionHead.SESSION).map(item -> item.text(Resume.LOCK)).orElse(null);
    return Replica.of(
        items.items().values().stream()
            .map(item ->
                VersionId.ofResume(item.key()).isPresent() && !item.deleted()
                    ? LockChange.locked(item, lock)
                    : item)
            .toList());
  }

  private void put(SessionId id, List<Item> items) {
    List<Callable<Boolean>> puts = new ArrayList<>();
    for (Item item : items) {
      puts.add(() -> {
        hot.putUnlessNewer(id, item);
        return true;
      });
    }
    concurrency.all(puts, FILL_WIDTH);
  }
}
