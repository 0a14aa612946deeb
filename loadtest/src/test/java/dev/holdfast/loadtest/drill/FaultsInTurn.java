package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.loadtest.drill.Api.Saving;
import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.local.FaultyStores;
import dev.holdfast.local.SharedStores;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Each request of the product, with each store call it makes failing in each way, one after the
 * other: the answer is what it should be, or 503, and what was there before is there after.
 */
final class FaultsInTurn {
  private static final List<Fault> FAULTS =
      List.of(
          Fault.RESET,
          Fault.ANSWER_LOST,
          Fault.HANGING,
          Fault.BROKEN,
          Fault.THROTTLED,
          Fault.DENIED);
  private static final Duration ATTEMPT = Duration.ofMillis(400);
  private static final String BEFORE = "written before";
  private static final String TEXT = "written now";
  private static final String TURN = "t1";

  /** What was made to fail. */
  record Count(int cases, int refused) {}

  private enum State {
    UNKNOWN,
    HOT,
    /** The hot store lost it; cold has it. */
    WIPED
  }

  private enum Act {
    LOAD,
    SAVE_WITH_BASE,
    SAVE_BLIND,
    CHAT,
    SNAPSHOT
  }

  /** Whose calls are made to fail one after the other, and how. */
  private record Case(State state, Act act, Fault fault) {}

  private final Api sound;
  private final Api faulty;
  private final FaultyStores stores;
  private final Random random;
  private final List<String> losses;
  private int cases;
  private int refused;

  private FaultsInTurn(
      Api sound, Api faulty, FaultyStores stores, Random random, List<String> losses) {
    this.sound = sound;
    this.faulty = faulty;
    this.stores = stores;
    this.random = random;
    this.losses = losses;
  }

  /** Makes calls fail until all have, or so many. */
  static Count run(int limit, Random random, Progress progress, List<String> losses)
      throws Exception {
    try (FaultyStores clear = FaultyStores.withTheProductsClients();
        FaultyStores stores = FaultyStores.thatGiveUpAfter(ATTEMPT);
        Front sound = front(clear);
        Front faulty = front(stores)) {
      FaultsInTurn turn = new FaultsInTurn(sound.api(), faulty.api(), stores, random, losses);
      turn.warm();
      for (Case each : cases(random)) {
        for (int call = 0; turn.cases < limit && turn.fails(each, call); call++) {
          progress.tell(() -> turn.cases + " calls failed in turn, now " + each);
        }
      }
      return new Count(turn.cases, turn.refused);
    }
  }

  /** Each once, in any order: so many of them are as good as so many others. */
  private static List<Case> cases(Random random) {
    List<Case> cases = new ArrayList<>();
    for (State state : State.values()) {
      for (Act act : Act.values()) {
        for (Fault fault : FAULTS) {
          cases.add(new Case(state, act, fault));
        }
      }
    }
    Collections.shuffle(cases, random);
    return cases;
  }

  private static Front front(FaultyStores stores) {
    return Front.over(
        FaultyStores.TABLE,
        FaultyStores.BUCKET,
        InstantSource.system(),
        stores.wire,
        stores.dynamoDb(),
        stores.s3());
  }

  /** The first requests of a server are slow, and would be taken for silence. */
  private void warm() throws InterruptedException {
    for (int time = 0; time < 20; time++) {
      for (Act act : Act.values()) {
        try {
          does(act, UUID.randomUUID(), 0);
        } catch (NoAnswerException cold) {
          Thread.sleep(10);
        }
      }
    }
  }

  /** Whether the request made as many calls. */
  private boolean fails(Case each, int call) throws Exception {
    State state = each.state();
    Act act = each.act();
    UUID session = new UUID(random.nextLong(), random.nextLong());
    long base = prepare(state, session);
    SessionId id = new SessionId(session);
    Replica before = FaultyStores.everything(id);
    stores.wire.plan(sent -> sent.number() == call ? each.fault() : null);
    String which = each + ", call " + call;
    boolean answered = answered(act, session, base);
    boolean failed = stores.wire.failed() != null;
    stores.wire.plan(sent -> null);
    if (!failed) {
      return false;
    }
    cases++;
    refused += answered ? 0 : 1;
    Replica now = FaultyStores.everything(id);
    boolean saves = act == Act.SAVE_BLIND || act == Act.SAVE_WITH_BASE;
    if (!now.join(before).equals(now)) {
      losses.add(which + ": something of before is gone");
    }
    String text = sound.load(session).text();
    String old = state == State.UNKNOWN ? "" : BEFORE;
    if (!(saves && text.equals(TEXT)) && !(text.equals(old) && !(saves && answered))) {
      losses.add(which + ": another text stands");
    }
    if (act == Act.CHAT && answered && now.find(new ItemKey("turn#" + TURN)).isEmpty()) {
      losses.add(which + ": the turn is gone");
    }
    return true;
  }

  private long prepare(State state, UUID session) throws NoAnswerException {
    if (state == State.UNKNOWN) {
      return 0;
    }
    Saving saving = sound.save(session, BEFORE, "e0", "before", 0L);
    sound.ask(session, "How long is it?", "t0");
    if (state == State.WIPED) {
      sound.snapshot(session);
      HotLoss.of(SharedStores.dynamoDb(), FaultyStores.TABLE, session);
    }
    return switch (saving) {
      case Saving.Saved(long revision) -> revision;
      case Saving.Refused refusal -> throw new AssertionError("a new session refused: " + refusal);
    };
  }

  private boolean answered(Act act, UUID session, long base) {
    try {
      does(act, session, base);
      return true;
    } catch (NoAnswerException unavailable) {
      return false;
    }
  }

  private void does(Act act, UUID session, long base) throws NoAnswerException {
    switch (act) {
      case LOAD -> faulty.load(session);
      case SAVE_WITH_BASE -> saved(session, base);
      case SAVE_BLIND -> saved(session, null);
      case CHAT -> faulty.ask(session, "How long is it?", TURN);
      case SNAPSHOT -> faulty.snapshot(session);
    }
  }

  private void saved(UUID session, @Nullable Long base) throws NoAnswerException {
    if (faulty.save(session, TEXT, "e1", "now", base) instanceof Saving.Refused refusal) {
      throw new AssertionError("refused, though nobody else writes: " + refusal);
    }
  }
}
