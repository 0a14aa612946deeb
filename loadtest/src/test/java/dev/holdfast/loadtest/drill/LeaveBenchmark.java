package dev.holdfast.loadtest.drill;

import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.flow.Flows;
import dev.holdfast.local.SharedStores;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Measures how a session with a text of 200 KB and 500 turns, 1 MB in all, leaves the hot store and
 * comes back: time without the pause, calls of the stores by kind, and the return beside what it
 * cannot do without, one GET and one put of each item, 32 at a time. Prints medians of one run.
 */
final class LeaveBenchmark {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 2;

  private final String table = SharedStores.newTable();
  private final String bucket = SharedStores.newBucket();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final HotStore hot =
      WatchedStores.hot(
          new DynamoHotStore(SharedStores.dynamoDb(), table),
          (call, act) -> {
            calls.merge(call, 1, Integer::sum);
            return act.run();
          });
  private final ColdStore cold =
      WatchedStores.cold(
          new S3ColdStore(SharedStores.s3(), bucket),
          (call, act) -> {
            calls.merge(call, 1, Integer::sum);
            return act.run();
          });
  private final Concurrency concurrency = Concurrency.virtualThreads();
  private final BareRows wire = new BareRows(SharedStores.dynamoDb(), table, concurrency);
  private final Leaving leaving = Departures.over(hot, cold, Duration.ZERO);
  private final Flows flows;

  private LeaveBenchmark() {
    InstantSource clock = InstantSource.system();
    Ulids ulids = new Ulids(clock, new CountingRandom(System.nanoTime()));
    flows = Flows.over(hot, cold, clock, concurrency, ulids);
  }

  public static void main(String[] args) {
    new LeaveBenchmark().run();
    System.exit(0);
  }

  private void run() {
    SessionId id = Samples.anySession();
    write(id);
    flows.snapshots().take(id, Caller.WITHOUT_KEY);
    Replica before = hot.partition(id).items();
    List<Map<String, AttributeValue>> rows = wire.itemsOf(id);
    double[] first = new double[ROUNDS];
    double[] second = new double[ROUNDS];
    double[] back = new double[ROUNDS];
    double[] bare = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      boolean last = round == ROUNDS - 1;
      calls.clear();
      double one = millis(() -> leaving.leave(id) instanceof LeavingOutcome.Waiting);
      tell(last, "first half ");
      double two = millis(() -> leaving.leave(id) instanceof LeavingOutcome.Left);
      tell(last, "second half");
      double three = millis(() -> returns(id));
      tell(last, "return     ");
      if (!hot.partition(id).items().equals(before)) {
        throw new IllegalStateException("not all came back");
      }
      wire.lose(rows);
      double four = millis(() -> bare(id, rows));
      if (round >= 0) {
        first[round] = one;
        second[round] = two;
        back[round] = three;
        bare[round] = four;
      }
    }
    System.out.printf(
        "leaving of %d bytes, %d items: first half median %.0f ms, second %.0f ms%n",
        cold.latest(id).orElseThrow().bytes().length,
        before.items().size(),
        BareRows.median(first),
        BareRows.median(second));
    System.out.printf(
        "return: median %.0f ms; one GET and the puts: %.0f ms; ratio %.2f%n",
        BareRows.median(back),
        BareRows.median(bare),
        BareRows.median(back) / BareRows.median(bare));
  }

  private void tell(boolean last, String what) {
    if (last) {
      System.out.println(what + " " + new TreeMap<>(calls));
    }
    calls.clear();
  }

  private void write(SessionId id) {
    String text = Samples.textOfBytes(200 << 10);
    flows.saves().save(id, Caller.WITHOUT_KEY, text, new DeviceId("a"), new EditId("e1"), null);
    for (int number = 0; number < 500; number++) {
      String order = "0000000%03dG000000000000001".formatted(number);
      hot.putUnlessNewer(
          id,
          Item.of(
              new ItemKey(VersionId.LATEST.turnPrefix() + order),
              new Revision(number + 1L),
              Map.of(
                  "question", Value.of(Samples.textOfBytes(300)),
                  "answer", Value.of(Samples.textOfBytes(900)),
                  "suggestion", Value.of(Samples.textOfBytes(300)),
                  "status", Value.of("done"))));
    }
  }

  private boolean returns(SessionId id) {
    return flows.sessions().load(id, VersionId.LATEST, Caller.WITHOUT_KEY)
            instanceof LoadOutcome.Loaded loaded
        && loaded.rehydratedIn() != null;
  }

  private boolean bare(SessionId id, List<Map<String, AttributeValue>> rows) {
    SharedStores.s3()
        .getObjectAsBytes(get -> get.bucket(bucket).key("sessions/" + id + "/latest.json"));
    wire.put(rows);
    return true;
  }

  private static double millis(Callable<Boolean> work) {
    long began = System.nanoTime();
    try {
      if (!work.call()) {
        throw new IllegalStateException("not done");
      }
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
    return (System.nanoTime() - began) / 1e6;
  }
}
