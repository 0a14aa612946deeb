package dev.holdfast.chat;

import dev.holdfast.chat.TurnStart.Begun;
import dev.holdfast.chat.TurnStart.Existing;
import dev.holdfast.chat.TurnStart.NameTaken;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.replica.Value;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Caller;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each turn from the moment it is asked: stored as pending before a model is called, done or
 * failed after. A turn has a name, and one name is one turn.
 */
public final class ChatLog {
  /** Counted when the session was last snapshotted, so within a minute of the truth. */
  public static final long MAX_TURNS = 5_000;

  public static final long MAX_SESSION_BYTES = 5L << 20;

  private static final int TRIES = 8;
  private static final String ORDER = "order";

  private final HotStore hot;
  private final LoadSession sessions;
  private final InstantSource clock;
  private final Ulids ids;

  public ChatLog(HotStore hot, LoadSession sessions, InstantSource clock, Ulids ids) {
    this.hot = hot;
    this.sessions = sessions;
    this.clock = clock;
    this.ids = ids;
  }

  /** Stores the question as a pending turn, unless its name says that it was asked before. */
  public TurnStart begin(SessionId id, Caller caller, TurnId name, Question question) {
    String order = ids.next();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (sessions.open(id, VersionId.LATEST, caller)) {
        case LoadOutcome.Absent absent -> throw new IllegalStateException("open creates");
        case LoadOutcome.Locked locked -> {
          return new TurnStart.SessionLocked();
        }
        case LoadOutcome.Erased erased -> {
          return new TurnStart.SessionErased();
        }
        case Loaded session -> {
          TurnStart start = append(id, name, question, order, session);
          if (start != null) {
            return start;
          }
        }
      }
    }
    throw new StoreUnavailableException("the session kept changing while a turn began");
  }

  /** Stores the answer, unless the turn was meanwhile asked again: then that attempt stands. */
  public Turn finish(SessionId id, Turn turn, Answer answer) {
    return settle(id, turn, turn.answered(answer, clock.instant()));
  }

  /** Stores that the turn got no answer. */
  public Turn fail(SessionId id, Turn turn) {
    return settle(id, turn, turn.failed(clock.instant()));
  }

  /**
   * Ends a turn that nobody has answered yet, so that an answer which still comes is dropped. An
   * answered one stays as it is.
   */
  public StopOutcome stop(SessionId id, Caller caller, TurnId name) {
    return switch (sessions.glance(id, VersionId.LATEST, caller)) {
      case LoadOutcome.Absent absent -> new StopOutcome.NoSuchTurn();
      case LoadOutcome.Locked locked -> new StopOutcome.SessionLocked();
      case LoadOutcome.Erased erased -> new StopOutcome.SessionErased();
      case Loaded session ->
          hot.item(id, name.pointerKey())
              .map(pointer -> pointer.text(ORDER))
              .flatMap(order -> hot.item(id, turnKey(order)))
              .<StopOutcome>map(item -> new StopOutcome.Ended(stopped(id, new Turn(item))))
              .orElseGet(StopOutcome.NoSuchTurn::new);
    };
  }

  private Turn stopped(SessionId id, Turn turn) {
    return turn.storedStatus() == Turn.Status.PENDING ? fail(id, turn) : turn;
  }

  private @Nullable TurnStart append(
      SessionId id, TurnId name, Question question, String order, Loaded session) {
    if (full(session.archive())) {
      return hot.item(id, name.pointerKey()).isEmpty()
          ? new TurnStart.SessionFull()
          : existing(id, name, question, order, session).orElse(null);
    }
    Instant now = clock.instant();
    Turn turn = Turn.asked(VersionId.LATEST, order, name, question, now);
    return switch (hot.append(id, List.of(turn.item(), pointer(name, turn)), session.lock())) {
      case APPENDED -> new Begun(turn, session);
      case LOCKED, NOT_HOT -> null; // it changed since it was loaded: look again
      case EXISTS -> existing(id, name, question, order, session).orElse(null);
    };
  }

  private Optional<TurnStart> existing(
      SessionId id, TurnId name, Question question, String order, Loaded session) {
    String place = hot.item(id, name.pointerKey()).map(item -> item.text(ORDER)).orElse(null);
    if (place == null) {
      return Optional.empty();
    }
    Turn turn = hot.item(id, turnKey(place)).map(Turn::new).orElse(null);
    if (turn == null) {
      return askedAnew(id, name, question, place, session);
    }
    Instant now = clock.instant();
    if (turn.order().equals(order) && turn.attempt() == 1) {
      return Optional.of(new Begun(turn, session)); // our own write, whose answer was lost
    }
    if (!turn.question().equals(question)) {
      return Optional.of(new NameTaken());
    }
    if (turn.status(now) != Turn.Status.FAILED) {
      return Optional.of(new Existing(turn));
    }
    Turn again = turn.askedAgain(now);
    boolean ours = hot.replace(id, again.item(), turn.item().revision());
    return ours ? Optional.of(new Begun(again, session)) : Optional.empty();
  }

  /**
   * The hot store lost a turn while cold knew only its name, which comes by a change of its own: so
   * it is asked again in its old place, or the name would lead nowhere for ever.
   */
  private Optional<TurnStart> askedAnew(
      SessionId id, TurnId name, Question question, String place, Loaded session) {
    Turn turn = Turn.asked(VersionId.LATEST, place, name, question, clock.instant());
    boolean ours =
        hot.append(id, List.of(turn.item()), session.lock()) == HotStore.AppendResult.APPENDED;
    return ours ? Optional.of(new Begun(turn, session)) : Optional.empty();
  }

  private Turn settle(SessionId id, Turn begun, Turn settled) {
    Item question = begun.item();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (hot.replace(id, settled.item(), question.revision())) {
        return settled;
      }
      Optional<Item> current = hot.item(id, question.key());
      if (current.isPresent() && current.get().revision().compareTo(question.revision()) > 0) {
        return new Turn(current.get()); // asked again meanwhile, or our write whose answer was lost
      }
      if (sessions.unchecked(id, VersionId.LATEST, true) instanceof LoadOutcome.Erased) {
        return settled; // nothing may come back to a session that was erased
      }
      // The hot store lost the turn before cold had it, or had all of it. The words are still here:
      // keep them.
      hot.putUnlessNewer(id, pointer(new TurnId(begun.turnId()), begun));
      hot.putUnlessNewer(id, question);
    }
    throw new StoreUnavailableException("the session kept moving while a turn ended");
  }

  private static boolean full(@Nullable ArchiveNote archive) {
    return archive != null
        && (archive.turns() >= MAX_TURNS || archive.bytes() >= MAX_SESSION_BYTES);
  }

  private static ItemKey turnKey(String order) {
    return new ItemKey(VersionId.LATEST.turnPrefix() + order);
  }

  private static Item pointer(TurnId name, Turn turn) {
    return Item.of(
        name.pointerKey(),
        Revision.NONE.next(turn.askedAt()),
        Map.of(ORDER, Value.of(turn.order())));
  }
}
