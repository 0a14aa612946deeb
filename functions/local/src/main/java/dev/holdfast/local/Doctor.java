package dev.holdfast.local;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Lease;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopy;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what the stores hold of one session, without a word of what a person wrote. */
final class Doctor {
  private final HotStore hot;
  private final ColdStore files;
  private final ColdCopies cold;

  Doctor(HotStore hot, ColdStore files, ColdCopies cold) {
    this.hot = hot;
    this.files = files;
    this.cold = cold;
  }

  /** Prints the findings; nothing is written to any store. */
  void examine(SessionId id, PrintStream out) {
    out.println("Session " + id);
    HotPartition partition = hot.partition(id);
    out.println("  hot    " + items(partition.items()));
    out.println("  fence  " + fence(partition.fence()));
    out.println("  lease  " + lease(partition.lease()));
    out.println("  note   " + note(partition.archive()));
    List<PointId> points = files.points(id);
    out.println(
        "  points " + points.size() + (points.isEmpty() ? "" : ", newest " + points.getLast()));
    try {
      Optional<ColdCopy> copy = cold.read(id);
      out.println("  cold   " + copy.map(Doctor::copy).orElse("nothing"));
      lag(partition.items(), copy.map(ColdCopy::replica).orElse(Replica.EMPTY), out);
    } catch (StoreUnavailableException unsound) {
      out.println("  cold   cannot be used: " + unsound.getMessage());
    }
  }

  private static String items(Replica replica) {
    if (replica.isEmpty()) {
      return "nothing";
    }
    Map<String, Long> kinds =
        replica.items().keySet().stream()
            .collect(
                Collectors.groupingBy(
                    key -> key.value().split("#", 2)[0], TreeMap::new, Collectors.counting()));
    return replica.items().size() + " items " + kinds + ", newest of " + newest(replica);
  }

  private static Instant newest(Replica replica) {
    return Instant.ofEpochMilli(
        replica.items().values().stream()
            .map(Item::revision)
            .mapToLong(Revision::value)
            .max()
            .orElse(0));
  }

  private static String fence(@Nullable Fence fence) {
    return fence == null
        ? "none"
        : fence.state() + " since " + fence.since() + meaning(fence.state());
  }

  private static String meaning(Fence.State state) {
    return switch (state) {
      case HOT -> "";
      case COLD -> ": it left, or is leaving; the next load brings it back";
      case FILLING -> ": it is being brought back; the next load goes on with that";
      case ERASED -> ": it is gone for good";
    };
  }

  private static String lease(@Nullable Lease lease) {
    if (lease == null) {
      return "none";
    }
    return lease.leaving()
        ? "goes on with leaving at " + lease.endsAt()
        : "until " + lease.endsAt();
  }

  private static String note(@Nullable ArchiveNote note) {
    return note == null
        ? "none"
        : "cold covered "
            + note.covers()
            + " at "
            + note.at()
            + ", "
            + note.turns()
            + " turns, "
            + note.bytes()
            + " bytes";
  }

  private static String copy(ColdCopy copy) {
    String found =
        switch (copy.origin()) {
          case LATEST -> "latest.json is sound: ";
          case HISTORY -> "RECOVERED FROM HISTORY, latest.json is missing or damaged: ";
          case LOST -> "NO SOUND FILE: ";
        };
    return found + items(copy.replica()) + ", " + copy.size() + " bytes";
  }

  private static void lag(Replica hot, Replica cold, PrintStream out) {
    List<Item> ahead = hot.join(cold).missingFrom(cold);
    if (ahead.isEmpty()) {
      out.println("  lag    none: cold holds all that hot does");
    } else {
      out.println(
          "  lag    "
              + ahead.size()
              + " items are in hot only: "
              + ahead.stream().map(item -> item.key().value()).toList());
    }
  }
}
