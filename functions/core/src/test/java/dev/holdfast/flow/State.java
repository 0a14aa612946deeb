package dev.holdfast.flow;

import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Value;
import dev.holdfast.session.VersionId;
import java.time.Duration;
import java.util.Map;

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
  COLD_DAMAGED;

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
