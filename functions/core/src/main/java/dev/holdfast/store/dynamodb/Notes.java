package dev.holdfast.store.dynamodb;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Fence;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows that are the table's own bookkeeping, as items. */
final class Notes {
  static final ItemKey FENCE = new ItemKey("fence");
  static final ItemKey ARCHIVE = new ItemKey("archive");
  static final String STATE = "state";
  static final String WHOLE_AT = "wholeAt";
  static final String FILLED_AT = "filledAt";
  private static final String COVERS = "covers";
  private static final String AT = "at";
  private static final String TURNS = "turns";
  private static final String BYTES = "bytes";

  private Notes() {}

  static Item item(Fence fence) {
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put(STATE, Value.of(fence.state().name()));
    put(fields, FILLED_AT, fence.filledAt());
    return Item.of(FENCE, fence.generation(), fields);
  }

  static @Nullable Fence fence(@Nullable Item item) {
    return item == null
        ? null
        : new Fence(
            Fence.State.valueOf(item.text(STATE, "")), item.revision(), instant(item, FILLED_AT));
  }

  static Item item(ArchiveNote note) {
    TreeMap<String, Value> covers = new TreeMap<>();
    note.covers().forEach((version, rev) -> covers.put(version.value(), Value.of(rev.value())));
    TreeMap<String, Value> fields = new TreeMap<>();
    fields.put(COVERS, new Value.Fields(covers));
    fields.put(AT, Value.of(note.at().toEpochMilli()));
    fields.put(TURNS, Value.of(note.turns()));
    fields.put(BYTES, Value.of(note.bytes()));
    put(fields, WHOLE_AT, note.wholeAt());
    return Item.of(ARCHIVE, Revision.NONE.next(note.at()), fields);
  }

  static @Nullable ArchiveNote archive(@Nullable Item item) {
    if (item == null) {
      return null;
    }
    Map<VersionId, Revision> covers = new HashMap<>();
    item.nested(COVERS)
        .orElseGet(TreeMap::new)
        .forEach((version, rev) -> {
          if (rev instanceof Value.Num number) {
            covers.put(new VersionId(version), new Revision(number.value().longValue()));
          }
        });
    return new ArchiveNote(
        covers,
        Instant.ofEpochMilli(item.number(AT, 0)),
        instant(item, WHOLE_AT),
        item.number(TURNS, 0),
        item.number(BYTES, 0));
  }

  static @Nullable Instant instant(Item item, String field) {
    long millis = item.number(field, -1);
    return millis < 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static void put(Map<String, Value> fields, String name, @Nullable Instant instant) {
    if (instant != null) {
      fields.put(name, Value.of(instant.toEpochMilli()));
    }
  }
}
