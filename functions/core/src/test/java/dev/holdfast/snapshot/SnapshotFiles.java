package dev.holdfast.snapshot;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Files that this release no longer writes, or does not write yet. */
public final class SnapshotFiles {
  public static final PointId POINT_OF_TWO = new PointId("01AAAAAAAAAAAAAAAAAAAAAAAA");

  private SnapshotFiles() {}

  /** The same content in a file only a newer release may interpret. */
  public static byte[] tooNew(byte[] file) {
    return SnapshotFileTest.tooNew(file);
  }

  /** A file of several overwritten texts, as releases of schema 1 kept them. */
  public static byte[] withSeveralTexts(SessionId id, Reason reason, List<Item> texts) {
    return SnapshotFile.write(
        new Snapshot(id, ManualClock.START, reason.wire(), null, null, texts, null));
  }

  /** A file as the first release wrote it, of {@code Samples.session(1)}. */
  public static byte[] ofSchemaOne(String name) {
    try (InputStream file =
        SnapshotFiles.class.getResourceAsStream("/snapshots/schema1/" + name + ".json")) {
      if (file == null) {
        throw new AssertionError("no file " + name);
      }
      return file.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
