package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.archive.SnapshotOutcome;
import dev.holdfast.chat.Answer;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.Turn;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.fake.WatchedStores.Observer;
import dev.holdfast.history.HistoryEntry;
import dev.holdfast.history.HistoryOutcome;
import dev.holdfast.history.HistoryPage;
import dev.holdfast.history.Restored;
import dev.holdfast.history.TextToKeep;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at work on the session, through a server process of their own. */
final class Actor {
  static final Answer ANSWER =
      new Answer("because", "Cut cost by 9 %", "offline", "rules", 3, 4, List.of());

  private final String name;
  private final World world;
  private final Ledger ledger;
  private final @Nullable Revision base;
  private Flows flows;

  /**
   * @param base the revision of the text this actor has on the screen
   */
  Actor(String name, World world, Ledger ledger, @Nullable Revision base, Observer observer) {
    this.name = name;
    this.world = world;
    this.ledger = ledger;
    this.base = base;
    this.flows = world.flows(observer);
  }

  /** The same person goes on, and no store fails any more. */
  Actor undisturbed() {
    this.flows = world.flows();
    return this;
  }

  String text() {
    return "text of " + name;
  }

  SaveOutcome saveWithBase() {
    return save(base == null ? Revision.NONE : base);
  }

  SaveOutcome saveBlind() {
    return save(null);
  }

  private SaveOutcome save(@Nullable Revision from) {
    DeviceId device = new DeviceId("device-" + name);
    EditId edit = new EditId("edit-" + name);
    SaveOutcome outcome =
        flows.saves().save(World.ID, Caller.WITHOUT_KEY, text(), device, edit, from);
    if (outcome instanceof SaveOutcome.Saved saved) {
      ledger.saved(text(), saved.revision(), from);
    }
    return outcome;
  }

  void chat() {
    TurnStart start = begin();
    if (start instanceof TurnStart.Existing(Turn turn)
        && turn.status(world.clock.instant()) == Turn.Status.PENDING) {
      world.clock.advance(Duration.ofSeconds(61));
      start = begin();
    }
    switch (start) {
      case TurnStart.Begun begun -> {
        Turn done = flows.chat().finish(World.ID, begun.turn(), ANSWER);
        assertThat(done.answer()).contains(ANSWER);
        ledger.answered(done);
      }
      case TurnStart.Existing(Turn turn) -> {
        assertThat(turn.answer()).contains(ANSWER);
        ledger.answered(turn);
      }
      case TurnStart.NameTaken taken -> throw new AssertionError(taken);
      case TurnStart.SessionFull full -> throw new AssertionError(full);
      case TurnStart.SessionLocked locked -> throw new AssertionError(locked);
      case TurnStart.SessionErased erased -> throw new AssertionError(erased);
    }
  }

  private TurnStart begin() {
    Question question = new Question("why? asks " + name, null, null);
    return flows.chat().begin(World.ID, Caller.WITHOUT_KEY, new TurnId("turn-" + name), question);
  }

  /** A question that gets no answer. */
  void chatInVain() {
    if (begin() instanceof TurnStart.Begun begun) {
      flows.chat().fail(World.ID, begun.turn());
    }
  }

  void load() {
    if (flows.sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY)
        instanceof LoadOutcome.Loaded loaded) {
      ledger.loaded(loaded);
    }
  }

  void open() {
    flows.sessions().open(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
  }

  void snapshot() {
    if (flows.snapshots().take(World.ID, Caller.WITHOUT_KEY)
        instanceof SnapshotOutcome.Taken taken) {
      ledger.snapshotted(taken.receipt());
    }
  }

  /** Has a text kept that was not taken in a merge. */
  void keep() {
    String text = "not taken by " + name;
    TextToKeep keep =
        new TextToKeep(
            VersionId.LATEST,
            text,
            Reason.CONFLICT,
            new DeviceId("device-" + name),
            null,
            "key-" + name);
    if (flows.keeping().keep(World.ID, Caller.WITHOUT_KEY, keep)
        instanceof HistoryOutcome.Done<PointId> done) {
      ledger.kept(done.value(), text);
    }
  }

  /** Goes back to the oldest text of the history. */
  void restore(boolean withBase) {
    List<HistoryEntry> entries = readHistory();
    if (entries.isEmpty()) {
      return;
    }
    HistoryOutcome<Restored> outcome =
        flows
            .restoring()
            .restore(
                World.ID,
                VersionId.LATEST,
                Caller.WITHOUT_KEY,
                entries.getLast().id(),
                new DeviceId("device-" + name),
                new EditId("restore-" + name),
                withBase ? base : null);
    if (outcome instanceof HistoryOutcome.Done<Restored>(Restored restored)
        && restored.save() instanceof SaveOutcome.Saved saved) {
      // What it replaced must be in history, base or not, and so none is noted.
      ledger.saved(restored.text(), saved.revision(), null);
    }
  }

  /** Lists the history and reads each text of it. */
  List<HistoryEntry> readHistory() {
    if (flows.history().list(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY, null, 100)
        instanceof HistoryOutcome.Done<HistoryPage>(HistoryPage page)) {
      for (HistoryEntry entry : page.entries()) {
        assertThat(flows.history().read(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY, entry.id()))
            .isInstanceOf(HistoryOutcome.Done.class);
      }
      return page.entries();
    }
    return List.of();
  }

  /** Delivers the whole stream, as it may: each change at least once. */
  void archive() {
    if (!flows.archiver().archive(world.hot.changes()).isEmpty()) {
      throw new Failed();
    }
  }

  void sweep() {
    if (flows.sweep().run().failed() > 0) {
      throw new Failed();
    }
  }

  /** Does what is due for a session that nobody works on, and looks at once whether more is. */
  LeavingOutcome leave() {
    LeavingOutcome outcome = flows.leaving().wake(World.ID);
    return outcome instanceof LeavingOutcome.Waiting ? flows.leaving().wake(World.ID) : outcome;
  }

  /** What a background flow says where a request would throw. */
  static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
