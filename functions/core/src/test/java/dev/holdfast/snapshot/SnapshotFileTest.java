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
import dev.holdfast.replica.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    Snapshot overwritten =
        new Snapshot(ID, ManualClock.START, "overwritten", null, null, texts, null);
    assertThat(SnapshotFile.read(ID, SnapshotFile.write(overwritten))).isEqualTo(overwritten);
    KeptText text = new KeptText("latest", Samples.allOfUnicode().substring(0, 99), "phone");
    Snapshot kept = Snapshot.kept(ID, ManualClock.START, Reason.CONFLICT, text);
    assertThat(SnapshotFile.read(ID, SnapshotFile.write(kept))).isEqualTo(kept);
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
  void theHeadTellsWhatAListNeeds() throws Exception {
    Item phone = resume("latest", "Led \u0641\u0631\u064a\u0642 of 7 \u2014 nurses", "phone");
    Item other = resume("v2", "", "unknown");
    byte[] file =
        SnapshotFile.write(
            Snapshot.point(
                ID, ManualClock.START, Reason.MANUAL, Replica.of(List.of(phone, other))));
    assertThat(SnapshotFile.head(ID, Arrays.copyOf(file, SnapshotHead.BYTES)))
        .contains(
            new SnapshotHead(
                ManualClock.START,
                "manual",
                Map.of("latest", new TextSummary(5, "phone"), "v2", new TextSummary(0, null))));
    KeptText text = new KeptText("latest", "one two", null);
    byte[] kept = SnapshotFile.write(Snapshot.kept(ID, ManualClock.START, Reason.CONFLICT, text));
    assertThat(SnapshotFile.head(ID, kept).orElseThrow().texts())
        .isEqualTo(Map.of("latest", new TextSummary(2, null)));
  }

  @Test
  void theHeadOfTwentyVersionsFitsTheBytesThatAListReads() throws Exception {
    List<Item> items =
        IntStream.range(0, 20)
            .mapToObj(i -> resume("01KA0Q00000000000000000%03d".formatted(i), "x".repeat(99), "d"))
            .toList();
    byte[] file =
        SnapshotFile.write(
            Snapshot.point(ID, ManualClock.START, Reason.AUTOMATIC, Replica.of(items)));
    byte[] start = Arrays.copyOf(file, SnapshotHead.BYTES);
    assertThat(SnapshotFile.head(ID, start).orElseThrow().texts()).hasSize(20);
    assertThat(SnapshotFile.head(ID, Arrays.copyOf(file, 400))).isEmpty();
  }

  @Test
  void anyChangedByteOfTheHeadIsNoticedOrTheHeadIsNotFound() throws Exception {
    byte[] file = point();
    int end = new String(file, StandardCharsets.ISO_8859_1).indexOf(",\"overwritten\"");
    for (int at = 0; at < end; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = file.clone();
        damaged[at] ^= (byte) (1 << bit);
        assertNoHead(damaged, SnapshotFile.head(ID, file).orElseThrow());
      }
    }
  }

  @Test
  void aFieldOfAnItemIsNotTakenForTheEndOfAHead() throws Exception {
    Item odd =
        Item.of(
            new ItemKey("future#kind"),
            new Revision(5),
            Map.of("a", Value.of(1), "head", Value.of("0".repeat(64))));
    Snapshot headless =
        new Snapshot(ID, ManualClock.START, "manual", null, null, List.of(odd, odd), null);
    byte[] file = SnapshotFile.write(headless);
    assertThat(new String(file, StandardCharsets.UTF_8)).contains(",\"head\":\"0000");
    assertThat(SnapshotFile.head(ID, file)).isEmpty();
    assertThat(SnapshotFile.read(ID, file)).isEqualTo(headless);
  }

  @Test
  void theHeadOfAnotherSessionIsDamage() {
    assertThatThrownBy(() -> SnapshotFile.head(Samples.session(2), point()))
        .isInstanceOf(DamagedSnapshotException.class);
  }

  private static void assertNoHead(byte[] damaged, SnapshotHead sound) {
    try {
      // The head is not bound to the digits of the whole file's checksum: there it may be sound.
      assertThat(SnapshotFile.head(ID, damaged).orElse(sound)).isEqualTo(sound);
    } catch (DamagedSnapshotException noticed) {
      assertThat(noticed).hasNoCause();
    }
  }

  private static Item resume(String version, String text, String device) {
    return Item.of(
        new ItemKey("resume#" + version),
        new Revision(5),
        Map.of("text", Value.of(text), "device", Value.of(device)));
  }

  private static byte[] point() {
    return SnapshotFile.write(
        Snapshot.replaced(
            ID, ManualClock.START, Reason.OVERWRITTEN, resume("latest", "one two", "phone")));
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
                .replace("\"schemaVersion\":2", "\"schemaVersion\":7")
                .replace("\"takenAt\"", "\"added\":{\"items\":[1,{\"x\":null}]},\"takenAt\"")
                .replace("\"rev\":", "\"added\":[{\"key\":\"no\"}],\"rev\":"));
    assertThat(SnapshotFile.read(ID, newer)).isEqualTo(SnapshotFile.read(ID, sample()));
  }

  @Test
  void aFileThatNeedsANewerReaderIsNoDamageButNoAnswer() {
    byte[] newer = tooNew(sample());
    assertThatThrownBy(() -> SnapshotFile.read(ID, newer))
        .isInstanceOf(NewerReleaseException.class)
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
            .replace("\"readableFrom\":1", "\"readableFrom\":3"));
  }

  private static byte[] sealed(String text) {
    String zeros = "0".repeat(64);
    String zeroed = text.replaceFirst("\"sha256\":\"[0-9a-f]{64}", "\"sha256\":\"" + zeros);
    int head = zeroed.indexOf(",\"head\":\"");
    if (head >= 0) {
      zeroed =
          zeroed.replaceFirst(
              "\"head\":\"[0-9a-f]{64}", "\"head\":\"" + digest(zeroed.substring(0, head)));
    }
    return zeroed
        .replaceFirst("\"sha256\":\"0{64}", "\"sha256\":\"" + digest(zeroed))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
