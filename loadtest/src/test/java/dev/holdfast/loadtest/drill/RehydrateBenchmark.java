package dev.holdfast.loadtest.drill;

import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.Samples;
import dev.holdfast.flow.Flows;
import dev.holdfast.local.SharedStores;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Measures a rehydrate of a snapshot of 1 MB with 500 turns beside what it cannot do without: one
 * GET of the file and one put of each of its items, 32 at a time, with the same clients. Prints
 * medians of the rounds of one run.
 */
final class RehydrateBenchmark {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 2;

  private final S3Client s3 = SharedStores.s3();
  private final String table = SharedStores.newTable();
  private final String bucket = SharedStores.newBucket();
  private final HotStore hot = new DynamoHotStore(SharedStores.dynamoDb(), table);
  private final ColdStore cold = new S3ColdStore(s3, bucket);
  private final Concurrency concurrency = Concurrency.virtualThreads();
  private final BareRows wire = new BareRows(SharedStores.dynamoDb(), table, concurrency);
  private final Flows flows;

  private RehydrateBenchmark() {
    InstantSource clock = InstantSource.system();
    Ulids ulids = new Ulids(clock, new CountingRandom(System.nanoTime()));
    flows = Flows.over(hot, cold, clock, concurrency, ulids);
  }

  public static void main(String[] args) {
    new RehydrateBenchmark().run();
  }

  private void run() {
    SessionId id = Samples.anySession();
    write(id);
    flows.snapshots().take(id, Caller.WITHOUT_KEY);
    List<Map<String, AttributeValue>> rows = wire.all(id);
    double[] rehydrates = new double[ROUNDS];
    double[] bare = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      wire.lose(rows);
      long began = System.nanoTime();
      rehydrate(id);
      double rehydrate = (System.nanoTime() - began) / 1e6;
      wire.lose(rows);
      began = System.nanoTime();
      bare(id, rows);
      double floor = (System.nanoTime() - began) / 1e6;
      if (round >= 0) {
        rehydrates[round] = rehydrate;
        bare[round] = floor;
      }
    }
    double rehydrate = BareRows.median(rehydrates);
    double floor = BareRows.median(bare);
    System.out.printf(
        "rehydrate of %d bytes, %d items: median %.0f ms; one GET and the puts: %.0f ms; ratio"
            + " %.2f%n",
        cold.latest(id).orElseThrow().bytes().length,
        rows.size(),
        rehydrate,
        floor,
        rehydrate / floor);
    System.exit(0);
  }

  /** A text of 100 KB and 500 turns of 1.8 KB. */
  private void write(SessionId id) {
    String text = Samples.textOfBytes(100 << 10);
    flows.saves().save(id, Caller.WITHOUT_KEY, text, new DeviceId("a"), new EditId("e1"), null);
    for (int number = 0; number < 500; number++) {
      String order = "0000000%03dG000000000000001".formatted(number);
      Revision revision = new Revision(number + 1L);
      Item turn =
          Item.of(
              new ItemKey(VersionId.LATEST.turnPrefix() + order),
              revision,
              Map.of(
                  "question", Value.of(Samples.textOfBytes(300)),
                  "answer", Value.of(Samples.textOfBytes(1_000)),
                  "suggestion", Value.of(Samples.textOfBytes(400)),
                  "status", Value.of("done")));
      hot.putUnlessNewer(id, turn);
    }
  }

  private void rehydrate(SessionId id) {
    if (!(flows.sessions().load(id, VersionId.LATEST, Caller.WITHOUT_KEY)
            instanceof LoadOutcome.Loaded loaded)
        || loaded.rehydratedIn() == null) {
      throw new IllegalStateException("nothing was brought back");
    }
  }

  private void bare(SessionId id, List<Map<String, AttributeValue>> rows) {
    s3.getObjectAsBytes(get -> get.bucket(bucket).key("sessions/" + id + "/latest.json"));
    wire.put(rows);
  }
}
