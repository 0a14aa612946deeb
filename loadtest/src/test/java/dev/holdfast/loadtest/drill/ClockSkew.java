package dev.holdfast.loadtest.drill;

import dev.holdfast.local.SharedStores;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.Reason;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Two servers over one pair of stores, with clocks that are hours apart and jump, backwards too.
 * Devices save to either; the hot store is lost between rounds, when cold holds all of it; and
 * copies of earlier rounds reach cold late. Revisions only grow, no update is lost, and the last
 * acknowledged text stands. Of a device's own clock nothing goes over the wire.
 */
final class ClockSkew implements Drill {
  private static final String SESSIONS = "sessions";
  private static final String ROUNDS = "rounds";
  private static final String EDITS = "edits";
  private static final String HOURS = "hours";

  @Override
  public String name() {
    return "clock-skew";
  }

  @Override
  public String what() {
    return "two servers whose clocks differ by hours and jump, also backwards";
  }

  @Override
  public Inputs inputs() {
    return Inputs.anew()
        .with(SESSIONS, 6, 32)
        .with(ROUNDS, 12, 100)
        .with(EDITS, 10, 100)
        .with(HOURS, 5, 1_000);
  }

  @Override
  public Outcome run(Inputs inputs, Progress progress) throws Exception {
    String table = SharedStores.newTable();
    String bucket = SharedStores.newBucket();
    SkewedClock one = new SkewedClock();
    SkewedClock other = new SkewedClock();
    DynamoDbClient dynamoDb = SharedStores.dynamoDb();
    S3Client s3 = SharedStores.s3();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger jumps = new AtomicInteger();
    try (Front first = Front.over(table, bucket, one, SharedStores.http(), dynamoDb, s3);
        Front second = Front.over(table, bucket, other, SharedStores.http(), dynamoDb, s3);
        Crew clocks = new Crew();
        Crew crew = new Crew()) {
      Random random = inputs.random(0);
      clocks.join(() -> {
        while (!done.get()) {
          Duration far = Duration.ofHours(inputs.number(HOURS));
          SkewedClock clock = random.nextBoolean() ? one : other;
          clock.jumpTo(Duration.ofMillis(random.nextLong(-far.toMillis(), far.toMillis() + 1)));
          jumps.incrementAndGet();
          Thread.sleep(random.nextInt(5, 60));
        }
      });
      List<Story> stories = new ArrayList<>();
      for (int number = 0; number < inputs.number(SESSIONS); number++) {
        Story story =
            new Story(inputs.random(number + 1), List.of(first.api(), second.api()), table, bucket);
        stories.add(story);
        crew.join(() -> story.tell(inputs.number(ROUNDS), inputs.number(EDITS)));
      }
      while (crew.working()) {
        progress.tell(() -> jumps + " jumps, " + saves(stories) + " acknowledged saves");
        Thread.sleep(100);
      }
      crew.finish();
      done.set(true);
      clocks.finish();
      return outcome(stories, jumps.get());
    }
  }

  private static long saves(List<Story> stories) {
    return stories.stream().mapToLong(story -> story.ledger.saves()).sum();
  }

  private static Outcome outcome(List<Story> stories, int jumps) {
    List<String> losses = new ArrayList<>();
    stories.forEach(story -> losses.addAll(story.losses));
    long ahead =
        stories.stream().mapToLong(story -> story.ledger.newest()).max().orElse(0)
            - System.currentTimeMillis();
    if (Math.abs(ahead) < Duration.ofMinutes(1).toMillis()) {
      throw new IllegalStateException("the servers do not go by the drill's clocks");
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("acknowledged", saves(stories));
    counts.put("refused", stories.stream().mapToLong(story -> story.ledger.refusals()).sum());
    counts.put("jumps", (long) jumps);
    counts.put("newestAheadMinutes", ahead / 60_000);
    counts.put("hotLost", stories.stream().mapToLong(story -> story.wipes).sum());
    counts.put("lateTransfers", stories.stream().mapToLong(story -> story.late).sum());
    return new Outcome(
        "%,d acknowledged saves, %,d clock jumps, hot store lost %d times, %d late transfers"
            .formatted(
                counts.get("acknowledged"),
                jumps,
                counts.get("hotLost"),
                counts.get("lateTransfers")),
        counts,
        losses);
  }

  /** One session and the devices that write to it. */
  private static final class Story {
    private final Random random;
    private final UUID session;
    private final SessionId id;
    private final List<Api> servers;
    private final String table;
    private final HotStore hot;
    private final ColdCopies cold;
    private final Ledger ledger = new Ledger();
    private final List<Writer> writers = new ArrayList<>();
    private final List<String> turns = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private int wipes;
    private int late;

    Story(Random random, List<Api> servers, String table, String bucket) {
      this.random = random;
      this.session = new UUID(random.nextLong(), random.nextLong());
      this.id = new SessionId(session);
      this.servers = servers;
      this.table = table;
      this.hot = new DynamoHotStore(SharedStores.dynamoDb(), table);
      InstantSource clock = InstantSource.system();
      this.cold =
          new ColdCopies(
              new S3ColdStore(SharedStores.s3(), bucket),
              clock,
              new Ulids(clock, random::nextLong));
      for (int device = 0; device < 3; device++) {
        Random own = new Random(random.nextLong());
        writers.add(
            new Writer(
                () -> servers.get(own.nextInt(servers.size())),
                session,
                "d" + device,
                device < 2,
                ledger,
                own));
      }
    }

    private Api anyServer() {
      return servers.get(random.nextInt(servers.size()));
    }

    void tell(int rounds, int edits) throws Exception {
      for (int round = 0; round < rounds; round++) {
        Replica stale = hot.partition(id).items();
        try (Crew crew = new Crew()) {
          for (Writer writer : writers) {
            crew.join(() -> writer.write(edits));
          }
          crew.finish();
        }
        String turn = "t" + round;
        anyServer().ask(session, "How long is it?", turn);
        turns.add(turn);
        anyServer().snapshot(session);
        if (random.nextBoolean()) {
          HotLoss.of(SharedStores.dynamoDb(), table, session);
          wipes++;
        }
        if (!stale.isEmpty() && random.nextBoolean()) {
          anyServer().load(session);
          HotStore whole = hot;
          cold.join(
              id,
              stale,
              Reason.AUTOMATIC,
              () -> new ColdCopies.HotItems(whole.partition(id).items(), true));
          late++;
        }
      }
      compare();
    }

    private void compare() throws Exception {
      Api.View before = anyServer().load(session);
      losses.addAll(ledger.contradictions(before.text(), before.revision()));
      anyServer().snapshot(session);
      HotLoss.of(SharedStores.dynamoDb(), table, session);
      Api.View after = anyServer().load(session);
      if (!after.text().equals(before.text()) || after.revision() != before.revision()) {
        losses.add("from cold came " + after.revision() + " and not " + before.revision());
      }
      Set<String> kept =
          hot.partition(id).items().items().keySet().stream()
              .map(Object::toString)
              .collect(Collectors.toSet());
      turns.stream()
          .filter(turn -> !kept.contains("turn#" + turn))
          .forEach(turn -> losses.add("turn " + turn + " is gone"));
    }
  }
}
