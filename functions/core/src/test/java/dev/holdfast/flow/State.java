package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.VersionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where a session may be when somebody comes to it. */
enum State {
  /** Nobody has ever written to it. */
  NEW,
  /** In use, and part of it not in cold yet. */
  HOT,
  /** All of it in cold; the hot store lost everything. */
  COLD_ONLY,
  /** Somebody died while bringing it back. */
  FILLING,
  /** In use, while latest.json is damaged. */
  HOT_DAMAGED,
  /** Only points of history are left. */
  COLD_DAMAGED,
  /** Nobody has worked on it for the term of its lease, which has ended. */
  IDLE,
  /** All of it is still in hot, though the fence has said COLD for long enough. */
  LEAVING,
  /** Somebody died while removing its items. */
  HALF_LEFT,
  /** All of it has left. */
  LEFT;

  static final ItemKey DELETED = new ItemKey("version#deleted");
  static final ItemKey CLEARED = new VersionId("cleared").resumeKey();

  World world() {
    return switch (this) {
      case NEW -> World.empty();
      case HOT -> hot();
      case COLD_ONLY -> coldOnly();
      case FILLING -> filling();
      case HOT_DAMAGED -> damaged(hot());
      case COLD_DAMAGED -> damaged(coldOnly());
      case IDLE -> idle();
      case LEAVING -> leaving();
      case HALF_LEFT -> halfLeft();
      case LEFT -> left();
    };
  }

  private static World hot() {
    World world = World.empty();
    Ledger ledger = new Ledger();
    Actor seed = new Actor("seed", world, ledger, null, World.NOBODY);
    seed.open();
    seed.saveBlind();
    seed.chat();
    put(world, Item.of(DELETED, new Revision(5), Map.of("name", Value.of("old"))));
    put(world, Item.of(CLEARED, new Revision(5), Map.of("text", Value.of("to be cleared"))));
    put(world, Item.of(new ItemKey("future#kind"), new Revision(5), Samples.everyType()));
    seed.snapshot();
    world.clock.advance(Duration.ofMinutes(11));
    put(world, Item.tombstone(DELETED, new Revision(6)));
    put(world, Item.of(CLEARED, new Revision(6), Map.of("text", Value.of(""))));
    Actor other = new Actor("other", world, ledger, Revision.NONE, World.NOBODY);
    other.saveBlind();
    other.chat();
    return world;
  }

  private static World coldOnly() {
    World world = hot();
    new Actor("archiver", world, new Ledger(), null, World.NOBODY).archive();
    world.hot.wipe();
    return world;
  }

  private static World filling() {
    World world = coldOnly();
    Fault fault = Fault.at(9, Fault.Mode.CRASH_AFTER, world::writes);
    try {
      new Actor("dead", world, new Ledger(), null, fault).load();
    } catch (StoreUnavailableException expected) {
      Replica half = world.hotItems();
      if (!half.isEmpty() && !half.equals(world.coldItems())) {
        return world;
      }
    }
    throw new AssertionError("not half filled: " + world.hotItems().items().keySet());
  }

  private static World idle() {
    World world = hot();
    new Actor("archiver", world, new Ledger(), null, World.NOBODY).archive();
    world.passes(Leases.TERM.plusMinutes(1));
    return world;
  }

  private static World leaving() {
    World world = idle();
    assertThat(world.flows().leaving().wake(World.ID)).isInstanceOf(LeavingOutcome.Waiting.class);
    world.passes(Leaving.PAUSE.plusSeconds(2));
    return world;
  }

  private static World halfLeft() {
    World world = leaving();
    Replica items = world.hotItems();
    List<Item> half = items.items().values().stream().limit(items.items().size() / 2).toList();
    Fence fence = Objects.requireNonNull(world.hot.partition(World.ID).fence());
    assertThat(world.hot.remove(World.ID, fence.generation(), half))
        .isEqualTo(new HotStore.Removal.Removed());
    return world;
  }

  private static World left() {
    World world = leaving();
    assertThat(world.flows().leaving().wake(World.ID)).isInstanceOf(LeavingOutcome.Left.class);
    return world;
  }

  private static World damaged(World world) {
    world.cold.spoilLatest(
        World.ID,
        bytes -> {
          bytes[bytes.length / 2] ^= 1;
          return bytes;
        });
    return world;
  }

  private static void put(World world, Item item) {
    world.hot.putUnlessNewer(World.ID, item);
  }
}
