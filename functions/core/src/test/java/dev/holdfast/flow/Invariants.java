package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.chat.Turn;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Fence;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.Resume;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Snapshot;
import java.util.List;

/** What holds when everybody is done, whatever happened on the way. */
final class Invariants {
  private Invariants() {}

  static void check(World world, Replica before, Ledger ledger) {
    World.assertHolds(world.everything(), before, "the session");
    new Actor("stream", world, new Ledger(), null, World.NOBODY).archive();
    Replica all = world.everything();
    loadsEverything(world, all);
    if (before.items().containsKey(State.DELETED)) {
      assertThat(item(all, State.DELETED).deleted()).as("deleted stays deleted").isTrue();
      assertThat(item(all, State.CLEARED).text("text")).as("cleared stays cleared").isEmpty();
    }
    Resume resume = all.find(VersionId.LATEST.resumeKey()).map(Resume::new).orElse(null);
    for (Ledger.SavedText saved : ledger.saves()) {
      assertThat(resume).isNotNull();
      keepsSave(world, resume, saved, ledger.saves());
    }
    for (Ledger.KeptText kept : ledger.kept()) {
      assertThat(world.textsInHistory()).as("a text kept once").containsOnlyOnce(kept.text());
      assertThat(world.point(kept.point())).as("the point it was promised as").isPresent();
      assertThat(resume).isNotNull();
      assertThat(resume.text()).as("never the session's text").isNotEqualTo(kept.text());
    }
    for (Turn turn : ledger.turns()) {
      assertThat(item(all, turn.item().key())).as("answered turn").isEqualTo(turn.item());
    }
    ledger.loads().forEach(loaded -> answersAllTurns(loaded, before));
    ledger
        .receipts()
        .forEach(receipt -> {
          Snapshot point = world.point(receipt.point()).orElseThrow();
          Replica whole = point.whole();
          World.assertHolds(whole == null ? Replica.EMPTY : whole, before, "the manual snapshot");
        });
  }

  private static void loadsEverything(World world, Replica all) {
    LoadOutcome outcome =
        world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    if (all.isEmpty()) {
      assertThat(outcome).isEqualTo(new LoadOutcome.Absent());
      return;
    }
    assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
    assertThat(all.missingFrom(world.hotItems())).as("what a load left in cold").isEmpty();
  }

  /** It stands, or was replaced by one that named it, or is kept in history. */
  private static void keepsSave(
      World world, Resume resume, Ledger.SavedText saved, List<Ledger.SavedText> saves) {
    if (resume.text().equals(saved.text())) {
      return;
    }
    assertThat(resume.revision()).as("replaced by a later save").isGreaterThan(saved.revision());
    Revision revision = saved.revision();
    boolean named = saves.stream().anyMatch(later -> revision.equals(later.base()));
    if (!named) {
      assertThat(world.textsInHistory()).as("overwritten texts").contains(saved.text());
    }
  }

  /** A load that began while the session left or came back must not miss a part of it. */
  private static void answersAllTurns(LoadOutcome.Loaded loaded, Replica before) {
    List<ItemKey> turns =
        before.items().keySet().stream()
            .filter(key -> key.value().startsWith(VersionId.LATEST.turnPrefix()))
            .toList();
    assertThat(turns).hasSizeLessThan(LoadSession.TURNS);
    assertThat(loaded.chat().turns()).extracting(Item::key).as("answered turns").containsAll(turns);
  }

  private static Item item(Replica all, ItemKey key) {
    return all.find(key).orElseThrow();
  }
}
