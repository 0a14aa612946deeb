package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.local.FaultyHttpClient.Sent;
import dev.holdfast.local.FaultyStores;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.VersionId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Many work over HTTP while the wire between server and stores fails at random, and for short times
 * altogether. Whatever is not done is answered with 503; nothing acknowledged is lost, nothing
 * older than what was acknowledged is ever shown. That each call of each flow may fail, in turn, is
 * what {@link FaultsInTurn} adds.
 */
final class StoreFault implements Drill {
  private static final String SESSIONS = "sessions";
  private static final String EDITS = "edits";
  private static final String PERMILLE = "permille";
  private static final String CASES = "inTurn";
  private static final List<Fault> PASSING =
      List.of(
          Fault.RESET,
          Fault.ANSWER_LOST,
          Fault.BROKEN,
          Fault.THROTTLED,
          Fault.DENIED,
          Fault.CONFLICT);

  @Override
  public String name() {
    return "store-fault";
  }

  @Override
  public String what() {
    return "store calls that fail on the wire, answers that get lost, while many work";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew()
        .with(SESSIONS, 6, 32)
        .with(EDITS, 40, 400)
        .with(PERMILLE, 100, 500)
        .with(CASES, 1_000, 10_000);
  }

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    List<String> losses = new ArrayList<>();
    int inTurn = inputs.number(CASES);
    FaultsInTurn.Count cases =
        inTurn == 0
            ? new FaultsInTurn.Count(0, 0)
            : FaultsInTurn.run(inTurn, inputs.random(1), progress, losses);
    List<Table> tables = new ArrayList<>();
    AtomicInteger faults = new AtomicInteger();
    try (FaultyStores stores = FaultyStores.withTheProductsClients();
        Front front =
            Front.over(
                FaultyStores.TABLE,
                FaultyStores.BUCKET,
                InstantSource.system(),
                stores.wire,
                stores.dynamoDb(),
                stores.s3());
        Crew crew = new Crew()) {
      stores.wire.plan(new Weather(inputs.random(0), inputs.number(PERMILLE), faults)::fault);
      for (int number = 0; number < inputs.number(SESSIONS); number++) {
        Table table = new Table(front.api(), inputs.random(number + 2));
        tables.add(table);
        table.seat(crew, inputs.number(EDITS));
      }
      while (crew.working()) {
        progress.tell(() -> faults + " faults, " + saves(tables) + " acknowledged saves");
        Thread.sleep(100);
      }
      crew.finish();
      stores.wire.plan(sent -> null);
      for (Table table : tables) {
        table.compare(losses);
      }
    }
    return outcome(cases, faults.get(), tables, losses);
  }

  private static long saves(List<Table> tables) {
    return tables.stream().mapToLong(table -> table.ledger.saves()).sum();
  }

  private static Outcome outcome(
      FaultsInTurn.Count cases, int faults, List<Table> tables, List<String> losses) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("inTurn", (long) cases.cases());
    counts.put("inTurnAnswered503", (long) cases.refused());
    counts.put("faults", (long) faults);
    counts.put("acknowledged", saves(tables));
    counts.put("turns", tables.stream().mapToLong(table -> table.turns.size()).sum());
    counts.put("snapshots", tables.stream().mapToLong(table -> table.snapshots).sum());
    counts.put("loads", tables.stream().mapToLong(table -> table.loads).sum());
    counts.put("answered503", tables.stream().mapToLong(table -> table.refused.get()).sum());
    return new Outcome(
        "%,d calls failed in turn, %,d at random under %,d acknowledged saves, %,d answers of 503"
            .formatted(
                cases.cases(),
                faults,
                saves(tables),
                counts.get("answered503") + counts.get("inTurnAnswered503")),
        counts,
        losses);
  }

  /** When the wire fails: now and then, and at times for a while altogether. */
  private record Weather(Random random, int permille, AtomicInteger faults) {
    private static final long WHILE_MS = 1_500;
    private static final long STORM_MS = 150;

    @Nullable Fault fault(Sent sent) {
      boolean storm = System.currentTimeMillis() % WHILE_MS < STORM_MS;
      if (!storm && random.nextInt(1_000) >= permille) {
        return null;
      }
      faults.incrementAndGet();
      Fault fault = PASSING.get(random.nextInt(PASSING.size()));
      return fault == Fault.CONFLICT && sent.reads() ? Fault.THROTTLED : fault;
    }
  }

  /** One session and all that goes on with it. */
  private static final class Table {
    private final Api api;
    private final UUID session;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final List<Writer> writers = new ArrayList<>();
    private final Map<String, String> turns = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private int snapshots;
    private int loads;

    Table(Api api, Random random) {
      this.api = api;
      this.random = random;
      this.session = new UUID(random.nextLong(), random.nextLong());
    }

    void seat(Crew crew, int edits) {
      for (int device = 0; device < 3; device++) {
        Random own = new Random(random.nextLong());
        Writer writer = new Writer(() -> api, session, "d" + device, device < 2, ledger, own);
        writers.add(writer);
        crew.join(() -> {
          writer.write(edits);
          refused.addAndGet(writer.unanswered());
        });
      }
      crew.join(() -> repeat(edits, number -> ask("t" + number)));
      crew.join(() -> repeat(edits, number -> look()));
      crew.join(() -> repeat(edits / 2, number -> snapshot()));
    }

    private interface Attempt {
      void make(int number) throws NoAnswerException;
    }

    private void repeat(int times, Attempt attempt) throws InterruptedException {
      for (int number = 0; number < times; number++) {
        try {
          attempt.make(number);
        } catch (NoAnswerException unavailable) {
          refused.incrementAndGet();
        }
        Thread.sleep(5);
      }
    }

    private void ask(String turn) throws NoAnswerException {
      turns.put(turn, api.ask(session, "How long is it?", turn));
    }

    private void look() throws NoAnswerException {
      long heard = ledger.newest();
      Api.View view = api.load(session);
      loads++;
      if (view.revision() < heard) {
        wrong.add("shown " + view.revision() + " when " + heard + " had been acknowledged");
      }
    }

    private void snapshot() throws NoAnswerException {
      long heard = ledger.newest();
      api.snapshot(session);
      snapshots++;
      long cold =
          FaultyStores.cold(new SessionId(session))
              .find(VersionId.LATEST.resumeKey())
              .map(item -> item.revision().value())
              .orElse(0L);
      if (cold < heard) {
        wrong.add("a snapshot holds " + cold + " when " + heard + " had been acknowledged");
      }
    }

    void compare(List<String> losses) throws NoAnswerException {
      losses.addAll(wrong);
      Api.View end = api.load(session);
      losses.addAll(ledger.contradictions(end.text(), end.revision()));
      Replica items = FaultyStores.HOT.partition(new SessionId(session)).items();
      turns.forEach((turn, status) -> {
        String stored =
            items
                .find(new ItemKey("turn#" + turn))
                .map(pointer -> VersionId.LATEST.turnPrefix() + pointer.text("order"))
                .flatMap(key -> items.find(new ItemKey(key)))
                .map(item -> item.text("status", ""))
                .orElse("nothing");
        if (!stored.equals(status) && !stored.equals("done")) {
          losses.add("turn " + turn + " was answered " + status + ", stored is " + stored);
        }
      });
      long asked = items.items().values().stream().filter(Table::isTurn).count();
      long names = items.items().keySet().stream().filter(Table::isName).count();
      if (asked != names) {
        losses.add(asked + " turns for " + names + " names");
      }
    }

    private static boolean isTurn(Item item) {
      return item.key().value().startsWith("chat#");
    }

    private static boolean isName(ItemKey key) {
      return key.value().startsWith("turn#");
    }
  }
}
