package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.loadtest.drill.Api.Saving;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Kills a real server at random moments while many write to it, and starts it again on the same
 * files. What it acknowledged must be there: the last acknowledged text, or a later one of the same
 * writer, to the letter.
 */
final class ServerKill implements Drill {
  private static final String KILLS = "kills";
  private static final String WRITERS = "writers";
  private static final String LIFE_MS = "lifeMs";

  @Override
  public String name() {
    return "server-kill";
  }

  @Override
  public String what() {
    return "kill -9 of the server while many save over HTTP";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew().with(KILLS, 20, 200).with(WRITERS, 16, 64).with(LIFE_MS, 4_000, 10_000);
  }

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    int kills = inputs.number(KILLS);
    AtomicInteger saves = new AtomicInteger();
    Current current = new Current();
    List<Writer> writers = new ArrayList<>();
    try (Scratch scratch = Scratch.make();
        Crew crew = new Crew()) {
      for (int number = 0; number < inputs.number(WRITERS); number++) {
        Writer writer = new Writer(number, inputs.random(number + 1), current, saves);
        writers.add(writer);
        crew.join(writer::writeUntilDone);
      }
      Random random = inputs.random(0);
      for (int kill = 0; kill < kills; kill++) {
        int done = kill;
        try (ServerProcess server = ServerProcess.start(scratch.path())) {
          current.server = new Api(server.url());
          awaitSaves(saves, writers.size());
          Thread.sleep(random.nextInt(inputs.number(LIFE_MS) + 1));
          server.kill();
          current.server = null;
        }
        progress.tell(() -> done + 1 + " kills, " + saves + " acknowledged saves");
      }
      try (ServerProcess server = ServerProcess.start(scratch.path())) {
        current.done = true;
        crew.finish();
        Api api = new Api(server.url());
        List<String> losses = new ArrayList<>();
        for (Writer writer : writers) {
          writer.compare(api.load(writer.session).text(), losses);
        }
        return new Outcome(
            "%,d acknowledged saves, %d kills, %d writers"
                .formatted(saves.get(), kills, writers.size()),
            Map.of(
                "acknowledged", (long) saves.get(),
                "kills", (long) kills,
                "writers", (long) writers.size()),
            losses);
      }
    }
  }

  /** A kill proves something only after saves, and a server that has just started is slow. */
  private static void awaitSaves(AtomicInteger saves, int enough) throws InterruptedException {
    int before = saves.get();
    for (int wait = 0; wait < 3_000 && saves.get() < before + enough; wait++) {
      Thread.sleep(10);
    }
  }

  /** Where to write just now. */
  private static final class Current {
    private volatile @Nullable Api server;
    private volatile boolean done;
  }

  /** Saves texts that count upwards into a session of its own, every other one with If-Match. */
  private static final class Writer {
    private final UUID session;
    private final int number;
    private final Random random;
    private final Current current;
    private final AtomicInteger saves;
    private int next = 1;
    private int acknowledged;
    private @Nullable Long base;

    Writer(int number, Random random, Current current, AtomicInteger saves) {
      this.session = new UUID(random.nextLong(), random.nextLong());
      this.number = number;
      this.random = random;
      this.current = current;
      this.saves = saves;
    }

    void writeUntilDone() throws InterruptedException {
      while (!current.done) {
        Api server = current.server;
        if (server == null || !saved(server)) {
          Thread.sleep(random.nextInt(10, 50));
        }
      }
    }

    /** Each attempt is a new text: what was not acknowledged may have been stored nevertheless. */
    private boolean saved(Api server) {
      int text = next++;
      try {
        switch (server.save(session, text(text), "e" + text, "d" + number, base)) {
          case Saving.Saved(long revision) -> {
            acknowledged = text;
            base = number % 2 == 0 ? revision : null;
            saves.incrementAndGet();
            return true;
          }
          case Saving.Refused(String _, long revision) -> {
            base = revision;
            return false;
          }
        }
      } catch (NoAnswerException killed) {
        return false;
      }
    }

    private static String text(int count) {
      return count + " " + "x".repeat(1 + count * 37 % 4_000);
    }

    void compare(String stored, List<String> losses) {
      String count = stored.split(" ", 2)[0];
      int kept = count.isEmpty() ? 0 : Integer.parseInt(count);
      if (kept < acknowledged) {
        losses.add("writer " + number + ": text " + acknowledged + " acknowledged, " + kept);
      } else if (kept > 0 && !stored.equals(text(kept))) {
        losses.add("writer " + number + ": text " + kept + " is not as it was written");
      }
    }
  }
}
