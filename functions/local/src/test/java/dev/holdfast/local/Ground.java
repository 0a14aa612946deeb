package dev.holdfast.local;

import dev.holdfast.chat.Answer;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.Turn;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.fake.Samples;
import dev.holdfast.flow.Flows;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sessions that fault tests begin with, and what they do to them. */
final class Ground {
  static final String TEXT = "written by a";
  static final Answer ANSWER =
      new Answer("because", "Cut cost", "offline", "rules", 3, 4, List.of());
  private static final Revision SAVED = new Revision(1_000_000);

  private Ground() {}

  /** Where a session is when a flow begins. */
  enum State {
    UNKNOWN,
    HOT,
    /** The hot store lost it; cold has it. */
    WIPED,
    /** The hot store lost it, and {@code latest.json} is gone too; a point of history has it. */
    REMEMBERED;

    SessionId session() {
      SessionId id = Samples.anySession();
      Instant then = Instant.ofEpochMilli(SAVED.value());
      switch (this) {
        case UNKNOWN -> {}
        case HOT -> FaultyStores.HOT.create(id, Fence.created(then), Ground.items());
        case WIPED ->
            FaultyStores.COLD.putLatest(
                id, SnapshotFile.write(Snapshot.latest(id, then, then, items())), null);
        case REMEMBERED ->
            FaultyStores.COLD.putPoint(
                id,
                new dev.holdfast.snapshot.PointId("00000000G000000000000000GG"),
                SnapshotFile.write(
                    Snapshot.point(id, then, dev.holdfast.snapshot.Reason.MANUAL, items())));
      }
      return id;
    }

    Replica items() {
      return this == UNKNOWN ? Replica.EMPTY : Replica.of(Ground.items());
    }

    /** The revision of the text on the screen. */
    Revision base() {
      return this == UNKNOWN ? Revision.NONE : SAVED;
    }
  }

  static List<Item> items() {
    return List.of(
        Samples.session(SAVED, null),
        Samples.resume("saved before", SAVED.value()),
        Samples.turn("00000000G00000000000000001", "asked before", SAVED.value()),
        Item.of(
            new ItemKey("turn#before"),
            SAVED,
            Map.of("order", Value.of("00000000G00000000000000001"))));
  }

  /** One flow of the product; it throws when the store gives no answer. */
  enum Act {
    LOAD,
    SAVE_WITH_BASE,
    SAVE_BLIND,
    SNAPSHOT,
    CHAT;

    void by(Flows flows, SessionId id, State state) {
      switch (this) {
        case LOAD -> flows.sessions().load(id, VersionId.LATEST, Caller.WITHOUT_KEY);
        case SAVE_WITH_BASE -> saved(save(flows, id, "a", "e1", TEXT, state.base()));
        case SAVE_BLIND -> saved(save(flows, id, "a", "e1", TEXT, null));
        case SNAPSHOT -> flows.snapshots().take(id, Caller.WITHOUT_KEY);
        case CHAT -> chat(flows, id);
      }
    }
  }

  static SaveOutcome save(
      Flows flows, SessionId id, String device, String edit, String text, @Nullable Revision base) {
    return flows
        .saves()
        .save(id, Caller.WITHOUT_KEY, text, new DeviceId(device), new EditId(edit), base);
  }

  static Revision saved(SaveOutcome outcome) {
    if (outcome instanceof SaveOutcome.Saved saved) {
      return saved.revision();
    }
    throw new AssertionError("not saved: " + outcome);
  }

  private static void chat(Flows flows, SessionId id) {
    TurnStart start =
        flows
            .chat()
            .begin(id, Caller.WITHOUT_KEY, new TurnId("t1"), new Question("why?", null, null));
    Turn done =
        switch (start) {
          case TurnStart.Begun begun -> flows.chat().finish(id, begun.turn(), ANSWER);
          case TurnStart.Existing(Turn turn) -> turn; // an earlier try, not yet given up
          case TurnStart.NameTaken taken -> throw new AssertionError(taken);
          case TurnStart.SessionFull full -> throw new AssertionError(full);
          case TurnStart.SessionLocked locked -> throw new AssertionError(locked);
          case TurnStart.SessionErased erased -> throw new AssertionError(erased);
        };
    if (!done.question().message().equals("why?")) {
      throw new AssertionError(done);
    }
  }
}
