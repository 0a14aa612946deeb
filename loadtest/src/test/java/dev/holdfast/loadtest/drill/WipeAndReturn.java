package dev.holdfast.loadtest.drill;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The hot store loses everything at random moments: its table is emptied while the server runs, or
 * its files are deleted while it is down. Sessions without a living device come back as cold held
 * them, item for item, and the gap is measured; sessions with one come back with everything that
 * was acknowledged.
 */
final class WipeAndReturn implements Drill {
  private static final String WIPES = "wipes";
  private static final String SESSIONS = "sessions";
  private static final String LIFE_MS = "lifeMs";
  private static final int PAUSE_MS = 150;
  private static final long GAP_LIMIT_MS = 60_000;

  @Override
  public String name() {
    return "wipe-and-return";
  }

  @Override
  public String what() {
    return "the hot store loses all, with and without a device that remembers";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew().with(WIPES, 20, 100).with(SESSIONS, 12, 64).with(LIFE_MS, 12_000, 60_000);
  }

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    try (Scratch scratch = Scratch.make()) {
      Run run = new Run(inputs, scratch.path());
      Random random = inputs.random(0);
      ServerProcess server = ServerProcess.start(scratch.path());
      try {
        for (int wipe = 0; wipe < inputs.number(WIPES); wipe++) {
          int done = wipe;
          run.write(server, random.nextInt(inputs.number(LIFE_MS) + 1));
          if (wipe % 2 == 0) {
            run.emptyTable(server);
          } else {
            server = run.deleteFiles(server);
          }
          progress.tell(() -> done + 1 + " wipes, " + run.acknowledged + " acknowledged saves");
        }
      } finally {
        server.close();
      }
      return run.outcome(inputs.number(WIPES));
    }
  }

  /** The sessions of one run, and what was found of them after each wipe. */
  private static final class Run {
    private final List<LoneSession> lone = new ArrayList<>();
    private final List<RememberedSession> remembered = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Gap gap = new Gap();
    private final List<String> losses = new ArrayList<>();
    private final Path data;
    private int returned;

    Run(Inputs inputs, Path data) {
      this.data = data;
      for (int number = 0; number < inputs.number(SESSIONS); number++) {
        Random random = inputs.random(number + 1);
        if (number % 2 == 0) {
          lone.add(new LoneSession(random, acknowledged));
        } else {
          remembered.add(new RememberedSession(random, acknowledged));
        }
      }
    }

    /** All write for so many milliseconds; then nobody has a request under way. */
    void write(ServerProcess server, int millis) throws Exception {
      Api api = new Api(server.url());
      long end = System.nanoTime() + millis * 1_000_000L;
      try (Crew crew = new Crew()) {
        for (LoneSession session : lone) {
          crew.join(() -> {
            do {
              session.step(api);
              Thread.sleep(PAUSE_MS);
            } while (System.nanoTime() < end);
          });
        }
        for (RememberedSession session : remembered) {
          crew.join(() -> {
            do {
              session.step(api);
              Thread.sleep(PAUSE_MS);
            } while (System.nanoTime() < end);
          });
        }
        crew.finish();
      }
    }

    /** The stream outlives the rows, so cold may go on to take in what was on its way. */
    void emptyTable(ServerProcess server) throws Exception {
      try (Stores stores = server.stores()) {
        for (LoneSession session : lone) {
          session.remember(stores);
        }
        long moment = System.currentTimeMillis();
        HotLoss.ofAll(stores.dynamoDb(), Stores.TABLE);
        comeBack(server, stores, moment, false);
      }
    }

    /** Rows and stream are gone: what cold holds is all there is. */
    ServerProcess deleteFiles(ServerProcess server) throws Exception {
      long moment = System.currentTimeMillis();
      server.kill();
      Scratch.delete(data.resolve("dynamodb"));
      ServerProcess next = ServerProcess.start(data);
      try (Stores stores = next.stores()) {
        for (LoneSession session : lone) {
          session.remember(stores);
        }
        comeBack(next, stores, moment, true);
      }
      return next;
    }

    private void comeBack(ServerProcess server, Stores stores, long moment, boolean exactly)
        throws Exception {
      Api api = new Api(server.url());
      for (LoneSession session : lone) {
        gap.lost(session.comesBack(api, stores, moment, exactly, losses));
        returned++;
      }
      for (RememberedSession session : remembered) {
        session.comesBack(api, losses);
        returned++;
      }
    }

    Outcome outcome(int wipes) {
      if (gap.oldestAtMost() > GAP_LIMIT_MS) {
        losses.add("work of " + gap.oldestAtMost() + " ms was in hot only");
      }
      Map<String, Long> counts = new LinkedHashMap<>();
      counts.put("wipes", (long) wipes);
      counts.put("acknowledged", (long) acknowledged.get());
      counts.put("returned", (long) returned);
      counts.put("turns", lone.stream().mapToLong(LoneSession::turns).sum());
      counts.put("sentAgain", remembered.stream().mapToLong(RememberedSession::sentAgain).sum());
      counts.put("goneOldestMaxMs", gap.oldestAtMost());
      counts.put("goneOldestMedianMs", gap.oldestMedian());
      counts.put("goneNewestMaxMs", gap.newestAtMost());
      counts.put("goneNewestMedianMs", gap.newestMedian());
      return new Outcome(
          ("%,d acknowledged saves, %d wipes, %d returns; without a device at most %.1f s of work"
                  + " gone (median %.1f s)")
              .formatted(
                  acknowledged.get(),
                  wipes,
                  returned,
                  gap.oldestAtMost() / 1e3,
                  gap.oldestMedian() / 1e3),
          counts,
          losses);
    }
  }
}
