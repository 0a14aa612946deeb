package dev.holdfast.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.RandomItems;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SnapshotFileTest {
  private static final SessionId ID = Samples.session(1);

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("replicas") Replica whole, @ForAll("replicas") Replica other)
      throws Exception {
    Snapshot latest =
        Snapshot.latest(ID, ManualClock.START, ManualClock.START.minusMillis(1), whole);
    assertThat(SnapshotFile.read(ID, SnapshotFile.write(latest))).isEqualTo(latest);
    Snapshot point = Snapshot.point(ID, ManualClock.START, Reason.MANUAL, whole);
    assertThat(SnapshotFile.read(ID, SnapshotFile.write(point))).isEqualTo(point);
    List<Item> texts = List.copyOf(other.items().values());
    Snapshot overwritten = Snapshot.overwritten(ID, ManualClock.START, texts);
    assertThat(SnapshotFile.read(ID, SnapshotFile.write(overwritten))).isEqualTo(overwritten);
  }

  @Test
  void everyTypeAndAllOfUnicodeIsReadBack() throws Exception {
    Item kinds = Item.of(new ItemKey("future#kind"), new Revision(3), Samples.everyType());
    Replica whole = Replica.of(List.of(kinds, Samples.resume(Samples.allOfUnicode(), 5)));
    Snapshot latest = Snapshot.latest(ID, ManualClock.START, null, whole);
    assertThat(SnapshotFile.read(ID, SnapshotFile.write(latest))).isEqualTo(latest);
  }

  @Test
  void anyChangedByteIsNoticed() {
    byte[] file = sample();
    for (int at = 0; at < file.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = file.clone();
        damaged[at] ^= (byte) (1 << bit);
        assertDamaged(damaged);
      }
    }
  }

  @Test
  void anyRemovedOrAddedByteIsNoticed() {
    byte[] file = sample();
    for (int at = 0; at < file.length; at++) {
      byte[] shorter = new byte[file.length - 1];
      System.arraycopy(file, 0, shorter, 0, at);
      System.arraycopy(file, at + 1, shorter, at, shorter.length - at);
      assertDamaged(shorter);
      assertDamaged(Arrays.copyOf(file, at));
    }
    assertDamaged(Arrays.copyOf(file, file.length + 1));
    assertDamaged(new byte[0]);
  }

  @Test
  void theFileOfAnotherSessionIsDamage() {
    assertThatThrownBy(() -> SnapshotFile.read(Samples.session(2), sample()))
        .isInstanceOf(DamagedSnapshotException.class);
  }

  @Test
  void whatANewerReleaseAddsIsPassedOver() throws Exception {
    byte[] newer =
        sealed(
            new String(sample(), StandardCharsets.UTF_8)
                .replace("\"schemaVersion\":1", "\"schemaVersion\":7")
                .replace("\"takenAt\"", "\"added\":{\"items\":[1,{\"x\":null}]},\"takenAt\"")
                .replace("\"rev\":", "\"added\":[{\"key\":\"no\"}],\"rev\":"));
    assertThat(SnapshotFile.read(ID, newer)).isEqualTo(SnapshotFile.read(ID, sample()));
  }

  @Test
  void aFileThatNeedsANewerReaderIsNoDamageButNoAnswer() {
    byte[] newer = tooNew(sample());
    assertThatThrownBy(() -> SnapshotFile.read(ID, newer))
        .isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aSealedFileThatIsNoSnapshotIsDamage() {
    String whole = new String(sample(), StandardCharsets.UTF_8);
    for (String malformed :
        List.of(
            whole.replace("\"sessionId\"", "\"other\""),
            whole.replace("\"takenAt\":\"", "\"takenAt\":\"x"),
            whole.replace("\"rev\":", "\"rev\":-"),
            whole.replace("\"items\":[", "\"items\":7,\"other\":["),
            whole.replace("\"key\":\"resume#latest\"", "\"key\":\"\""),
            whole.substring(0, whole.length() - 1))) {
      assertDamaged(sealed(malformed));
    }
  }

  @Provide
  Arbitrary<Replica> replicas() {
    return RandomItems.replicas();
  }

  private static byte[] sample() {
    Replica whole = Replica.of(List.of(Samples.resume("two", 5), Samples.turn("01", "né?", 7)));
    return SnapshotFile.write(Snapshot.latest(ID, ManualClock.START, ManualClock.START, whole));
  }

  private static void assertDamaged(byte[] file) {
    assertThatThrownBy(() -> SnapshotFile.read(ID, file))
        .isInstanceOf(DamagedSnapshotException.class);
  }

  /** The same content in a file only a newer release may interpret. */
  static byte[] tooNew(byte[] file) {
    return sealed(
        new String(file, StandardCharsets.UTF_8)
            .replace("\"readableFrom\":1", "\"readableFrom\":2"));
  }

  private static byte[] sealed(String text) {
    try {
      String zeroed =
          text.replaceFirst("\"sha256\":\"[0-9a-f]{64}", "\"sha256\":\"" + "0".repeat(64));
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(zeroed.getBytes(StandardCharsets.UTF_8));
      return zeroed
          .replaceFirst("0{64}", HexFormat.of().formatHex(digest))
          .getBytes(StandardCharsets.UTF_8);
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
