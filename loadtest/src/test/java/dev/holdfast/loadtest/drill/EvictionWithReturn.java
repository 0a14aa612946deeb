package dev.holdfast.loadtest.drill;

import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Sessions are made to leave the hot store while they are written to and between, and people come
 * back at any moment of it. They find everything; in the end all of it leaves, and returns once
 * more. The pause before items go may be told to be shorter than the product's.
 */
final class EvictionWithReturn implements Drill {
  private static final String SESSIONS = "sessions";
  private static final String VISITS = "visits";
  private static final String PAUSE_MS = "pauseMs";

  @Override
  public String name() {
    return "eviction-with-return";
  }

  @Override
  public String what() {
    return "sessions leave the hot store while people work, and come back";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew().with(SESSIONS, 12, 64).with(VISITS, 12, 100).with(PAUSE_MS, 5_000, 60_000);
  }

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    List<Visited> sessions = new ArrayList<>();
    Duration pause = Duration.ofMillis(inputs.number(PAUSE_MS));
    try (Scratch scratch = Scratch.make();
        ServerProcess server = ServerProcess.start(scratch.path());
        Stores stores = server.stores();
        Crew crew = new Crew()) {
      Leaving leaving = Departures.over(stores.hot(), stores.cold(), pause);
      for (int number = 0; number < inputs.number(SESSIONS); number++) {
        Visited visited = new Visited(inputs.random(number), new Api(server.url()), leaving, pause);
        sessions.add(visited);
        crew.join(() -> visited.visits(inputs.number(VISITS)));
      }
      while (crew.working()) {
        progress.tell(() -> acknowledged(sessions) + " acknowledged saves");
        Thread.sleep(100);
      }
      crew.finish();
      List<String> losses = new ArrayList<>();
      for (Visited visited : sessions) {
        crew.join(() -> visited.leaveForGood());
      }
      crew.finish();
      for (Visited visited : sessions) {
        visited.compare(stores, losses);
      }
      return outcome(sessions, losses);
    }
  }

  private static long acknowledged(List<Visited> sessions) {
    return sessions.stream().mapToLong(session -> session.ledger.saves()).sum();
  }

  private static Outcome outcome(List<Visited> sessions, List<String> losses) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("acknowledged", acknowledged(sessions));
    counts.put("turns", sessions.stream().mapToLong(session -> session.asked).sum());
    counts.put("broughtBack", sessions.stream().mapToLong(session -> session.broughtBack).sum());
    Map<String, Long> outcomes = new TreeMap<>();
    sessions.forEach(session ->
        session.outcomes.forEach((name, times) -> outcomes.merge(name, times, Long::sum)));
    counts.putAll(outcomes);
    return new Outcome(
        "%,d acknowledged saves, %d sessions, %d times left, %d times overtaken, %d times brought back"
            .formatted(
                acknowledged(sessions),
                sessions.size(),
                outcomes.getOrDefault("Left", 0L),
                outcomes.getOrDefault("Overtaken", 0L),
                counts.get("broughtBack")),
        counts,
        losses);
  }

  /** One session, two devices that visit it, and somebody who makes it leave. */
  private static final class Visited {
    private final Random random;
    private final Api api;
    private final Leaving leaving;
    private final Duration pause;
    private final UUID session;
    private final SessionId id;
    private final Ledger ledger = new Ledger();
    private final List<Writer> writers = new ArrayList<>();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean done;
    private int asked;
    private int broughtBack;

    Visited(Random random, Api api, Leaving leaving, Duration pause) {
      this.random = random;
      this.api = api;
      this.leaving = leaving;
      this.pause = pause;
      this.session = new UUID(random.nextLong(), random.nextLong());
      this.id = new SessionId(session);
      for (int device = 0; device < 2; device++) {
        Random own = new Random(random.nextLong());
        writers.add(new Writer(() -> api, session, "d" + device, device == 0, ledger, own));
      }
    }

    void visits(int count) throws Exception {
      Random evictors = new Random(random.nextLong());
      try (Crew crew = new Crew()) {
        crew.join(() -> leaveAgainAndAgain(evictors));
        for (int visit = 0; visit < count; visit++) {
          visit();
          Thread.sleep(random.nextLong(1 + 2 * pause.toMillis()));
        }
        done = true;
        crew.finish();
      }
    }

    private void visit() throws Exception {
      long heard = ledger.newest();
      try {
        Api.View view = api.load(session);
        broughtBack += view.rehydrated() ? 1 : 0;
        if (view.revision() < heard) {
          wrong.add("shown " + view.revision() + " when " + heard + " had been acknowledged");
        }
        String status = api.ask(session, "How long is it?", "t" + asked);
        asked += status.isEmpty() ? 0 : 1;
      } catch (NoAnswerException unavailable) {
        // and tried again at the next visit, by the same name
      }
      try (Crew crew = new Crew()) {
        for (Writer writer : writers) {
          int lines = random.nextInt(4);
          crew.join(() -> writer.write(lines));
        }
        crew.finish();
      }
    }

    private void leaveAgainAndAgain(Random random) throws InterruptedException {
      while (!done) {
        leave();
        Thread.sleep(random.nextLong(1 + pause.toMillis()));
      }
    }

    private LeavingOutcome leave() {
      try {
        LeavingOutcome outcome = leaving.leave(id);
        outcomes.merge(outcome.getClass().getSimpleName(), 1L, Long::sum);
        return outcome;
      } catch (StoreUnavailableException unavailable) {
        outcomes.merge("Unavailable", 1L, Long::sum);
        return new LeavingOutcome.Overtaken();
      }
    }

    /** Nobody comes any more: all of it must go, soon. */
    void leaveForGood() throws InterruptedException {
      for (int attempt = 0; attempt < 10; attempt++) {
        Instant due =
            switch (leave()) {
              case LeavingOutcome.Left _, LeavingOutcome.Nothing _ -> {
                yield null;
              }
              case LeavingOutcome.Waiting waiting -> waiting.due();
              case LeavingOutcome.Lingering lingering -> lingering.due();
              case LeavingOutcome.InUse _, LeavingOutcome.Overtaken _ -> Instant.now();
            };
        if (due == null) {
          return;
        }
        Thread.sleep(Math.max(1, Duration.between(Instant.now(), due).toMillis() + 5));
      }
      wrong.add("session " + session + " does not leave");
    }

    void compare(Stores stores, List<String> losses) throws NoAnswerException {
      losses.addAll(wrong);
      if (!stores.hot().partition(id).items().isEmpty()) {
        losses.add("session " + session + " left something behind");
      }
      Replica cold = stores.coldCopy(id);
      Api.View view = api.load(session);
      losses.addAll(ledger.contradictions(view.text(), view.revision()));
      Replica back = stores.hot().partition(id).items();
      if (!back.equals(cold)) {
        losses.add("session " + session + " did not come back as it had left");
      }
      for (int turn = 0; turn < asked; turn++) {
        if (back.find(new ItemKey("turn#t" + turn)).isEmpty()) {
          losses.add("turn " + turn + " of session " + session + " is gone");
        }
      }
    }
  }
}
