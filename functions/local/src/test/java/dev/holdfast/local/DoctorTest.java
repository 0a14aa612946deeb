package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.Sequential;
import dev.holdfast.flow.Flows;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

class DoctorTest {
  private static final String CANARY = "canary";
  private static final String TABLE = SharedStores.newTable();
  private static final String BUCKET = SharedStores.newBucket();
  private static final HotStore HOT = new DynamoHotStore(SharedStores.clients().dynamoDb(), TABLE);
  private static final ColdStore COLD = new S3ColdStore(SharedStores.clients().s3(), BUCKET);
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Flows FLOWS =
      Flows.over(
          HOT,
          COLD,
          CLOCK,
          Sequential.IN_ORDER,
          new Ulids(CLOCK, new CountingRandom(System.nanoTime())));

  private final SessionId id = Samples.anySession();
  private String findings = "";

  @AfterEach
  void tellsNothingAnybodyWrote() {
    assertThat(findings).doesNotContainIgnoringCase(CANARY);
  }

  @Test
  void tellsThatThereIsNothing() {
    examine();
    assertThat(findings)
        .contains(id.toString())
        .contains("hot    nothing")
        .contains("fence  none")
        .contains("lease  none")
        .contains("cold   nothing")
        .contains("points 0");
  }

  @Test
  void tellsWhatIsInHotOnly() {
    save("text " + CANARY);
    ask();
    examine();
    assertThat(findings)
        .contains("hot    4 items {chat=1, resume=1, session=1, turn=1}")
        .contains("fence  HOT since 20")
        .contains("note   none")
        .contains("cold   nothing")
        .contains("lag    4 items are in hot only: ")
        .contains("resume#latest");
  }

  @Test
  void tellsThatColdHoldsAll() {
    Revision saved = save("text " + CANARY);
    ask();
    FLOWS.snapshots().take(id, Caller.WITHOUT_KEY);
    examine();
    assertThat(findings)
        .contains("points 1, newest 0")
        .contains("cold   latest.json is sound: 4 items")
        .contains("lag    none")
        .contains("note   cold covered ")
        .contains(saved.toString())
        .contains("1 turns");
  }

  @Test
  void tellsTheLeaseAndThatTheSessionLeft() {
    save("text " + CANARY);
    FLOWS.snapshots().take(id, Caller.WITHOUT_KEY);
    examine();
    assertThat(findings).contains("lease  until 20");
    Leaving leaving = Services.over(HOT, COLD, Leases.TERM, Duration.ZERO).leaving();
    assertThat(leaving.leave(id)).isInstanceOf(LeavingOutcome.Waiting.class);
    examine();
    assertThat(findings).contains("lease  goes on with leaving at 20").contains("hot    2 items");
    assertThat(leaving.leave(id)).isInstanceOf(LeavingOutcome.Left.class);
    examine();
    assertThat(findings)
        .contains("hot    nothing")
        .contains("fence  COLD since 20")
        .contains("it left, or is leaving; the next load brings it back")
        .contains("lease  none")
        .contains("note   none")
        .contains("latest.json is sound: 2 items");
  }

  @Test
  void tellsWhichItemsLag() {
    save("text " + CANARY);
    FLOWS.snapshots().take(id, Caller.WITHOUT_KEY);
    save("more " + CANARY);
    examine();
    assertThat(findings)
        .contains("latest.json is sound")
        .contains("lag    1 items are in hot only: [resume#latest]");
  }

  @Test
  void tellsOfASessionThatIsInColdOnly() {
    Replica items =
        Replica.of(List.of(Samples.session(new Revision(5), null), Samples.resume(CANARY, 5)));
    Snapshot snapshot = Snapshot.latest(id, CLOCK.instant(), null, items);
    COLD.putLatest(id, SnapshotFile.write(snapshot), null);
    examine();
    assertThat(findings)
        .contains("hot    nothing")
        .contains("fence  none")
        .contains("cold   latest.json is sound: 2 items")
        .contains("lag    none");
  }

  @Test
  void tellsThatTheCopyIsDamagedAndWhatHistoryHas() {
    save("text " + CANARY);
    FLOWS.snapshots().take(id, Caller.WITHOUT_KEY);
    spoil("sessions/" + id + "/latest.json");
    examine();
    assertThat(findings).contains("RECOVERED FROM HISTORY").contains("lag    none");
  }

  @Test
  void tellsThatNoFileIsSound() {
    save("text " + CANARY);
    FLOWS.snapshots().take(id, Caller.WITHOUT_KEY);
    spoil("sessions/" + id + "/latest.json");
    spoil("history/" + id + "/" + COLD.points(id).getFirst() + ".json");
    examine();
    assertThat(findings)
        .contains("hot    2 items")
        .contains("cold   cannot be used: no cold file of the session is sound");
  }

  private static void spoil(String key) {
    SharedStores.clients()
        .s3()
        .putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromString(CANARY));
  }

  private Revision save(String text) {
    return Ground.saved(
        Ground.save(FLOWS, id, CANARY + " device", "e" + text.hashCode(), text, null));
  }

  private void ask() {
    TurnStart start =
        FLOWS
            .chat()
            .begin(
                id, Caller.WITHOUT_KEY, new TurnId("t1"), new Question(CANARY + "?", null, CANARY));
    assertThat(start).isInstanceOf(TurnStart.Begun.class);
  }

  private void examine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new Doctor(HOT, COLD, FLOWS.copies()).examine(id, out);
    }
    findings = bytes.toString(StandardCharsets.UTF_8);
  }
}
