package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.Leases;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.Fence;
import dev.holdfast.session.Lease;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The archiver on the embedded table's own stream. */
class StreamTailTest extends ArchiverContract {
  @Override
  protected Stores stores() {
    return SharedStores.stores();
  }

  @Override
  protected Clients clients() {
    return SharedStores.clients();
  }

  /** DynamoDB Local removes it by itself, and does not say who did. */
  @Test
  void theEndOfALeaseWakesTheLeaving() {
    Instant longAgo = Instant.now().minus(Leases.TERM).minusSeconds(60);
    List<Item> items =
        List.of(
            Samples.session(Revision.NONE.next(longAgo), null),
            Samples.resume("text", longAgo.toEpochMilli()));
    place.hot().create(id, Fence.created(longAgo), items);
    try (StreamTail _ = started()) {
      waitUntil(() -> place.hot().partition(id).lease() != null); // renewed by the snapshot
      place.hot().putLease(id, new Lease(Instant.now().minusSeconds(60), false));
      waitUntil(() -> fence() == Fence.State.COLD);
    }
    assertThat(place.coldItems(id)).isEqualTo(Replica.of(items));
    assertThat(place.hot().partition(id).items()).isEqualTo(Replica.of(items));
  }

  @Test
  void nothingIsMissedWhenTheProcessStartsAgainOnTheSameFiles() {
    Settings settings = Settings.from(Map.of("HOLDFAST_DATA", files.toString()));
    String name = "sessions";
    Path archived = files.resolve("archived");
    Revision unarchived;
    try (Stores stores = Stores.start(settings);
        Clients clients = Clients.of(stores)) {
      Provisioning.table(clients.dynamoDb(), name);
      Provisioning.bucket(clients.s3(), name);
      Place first = place(clients, name);
      first.save(id, "a", "one");
      StreamTail tail =
          new StreamTail(
              clients, name, first.flows().archiver(), new StreamPosition(archived), WINDOW);
      tail.start();
      tail.close();
      // Written while no tail runs.
      first.save(id, "a", "two");
      unarchived = first.save(id, "b", "three");
      assertThat(first.covers(id, unarchived)).isFalse();
    }
    try (Stores stores = Stores.start(settings);
        Clients clients = Clients.of(stores)) {
      Place again = place(clients, name);
      StreamTail tail =
          new StreamTail(
              clients, name, again.flows().archiver(), new StreamPosition(archived), WINDOW);
      tail.start();
      tail.close();
      assertThat(again.covers(id, unarchived)).isTrue();
      assertThat(again.overwritten(id)).containsExactly("two");
    }
  }

  private static Place place(Clients clients, String name) {
    return new Place(
        new DynamoHotStore(clients.dynamoDb(), name), new S3ColdStore(clients.s3(), name));
  }
}
