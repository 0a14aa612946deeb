package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.TextItem;
import dev.holdfast.replica.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text of one version, as its item {@code resume#<versionId>} holds it. */
public record Resume(Item item) {
  public static final String PREFIX = TextItem.PREFIX;
  public static final String TEXT = TextItem.TEXT;
  public static final String DEVICE = TextItem.DEVICE;
  public static final String UPDATED_AT = "updatedAt";

  /** For each device the last edit applied: device → {editId, rev}. */
  public static final String APPLIED = "applied";

  public static final String EDIT_ID = "editId";
  public static final String REV = "rev";

  /** True when the text was saved without naming the one it replaced. */
  public static final String BLIND = "blind";

  /** Present while the session is locked to its devices. */
  public static final String LOCK = "lock";

  /** How many devices' last edits are remembered. */
  public static final int APPLIED_LIMIT = 8;

  static Item blank(VersionId version, Instant now) {
    return Item.of(
        version.resumeKey(),
        Revision.NONE,
        Map.of(
            TEXT, Value.of(""),
            APPLIED, Value.of(Map.of()),
            UPDATED_AT, Value.of(now.toEpochMilli())));
  }

  public String text() {
    return item.text(TEXT, "");
  }

  public Revision revision() {
    return item.revision();
  }

  public Instant updatedAt() {
    return Instant.ofEpochMilli(item.number(UPDATED_AT, 0));
  }

  public @Nullable String device() {
    return item.text(DEVICE);
  }

  public @Nullable String lock() {
    return item.text(LOCK);
  }

  /** The revision at which {@code edit} was applied, when it is the device's last one. */
  public Optional<Revision> applied(DeviceId device, EditId edit) {
    return entry(device)
        .filter(entry -> Value.of(edit.value()).equals(entry.get(EDIT_ID)))
        .map(Resume::revisionOf);
  }

  /** The device whose last edit is the oldest, when there is no room for {@code newcomer}'s. */
  public @Nullable DeviceId forgottenFor(DeviceId newcomer) {
    SortedMap<String, Value> applied = applied();
    if (applied.size() < APPLIED_LIMIT || applied.containsKey(newcomer.value())) {
      return null;
    }
    return applied.keySet().stream()
        .map(DeviceId::new)
        .min(
            Comparator.comparing(
                device -> entry(device).map(Resume::revisionOf).orElse(Revision.NONE)))
        .orElseThrow();
  }

  /** For each known device among the last {@value #APPLIED_LIMIT} its last save's revision. */
  public SortedMap<DeviceId, Revision> savedBy() {
    TreeMap<DeviceId, Revision> saves = new TreeMap<>(Comparator.comparing(DeviceId::value));
    for (String name : applied().keySet()) {
      DeviceId device = new DeviceId(name);
      if (!device.equals(DeviceId.UNKNOWN)) {
        entry(device).map(Resume::revisionOf).ifPresent(revision -> saves.put(device, revision));
      }
    }
    return saves;
  }

  public SortedMap<String, Value> applied() {
    return item.nested(APPLIED).orElseGet(TreeMap::new);
  }

  private Optional<SortedMap<String, Value>> entry(DeviceId device) {
    return applied().get(device.value()) instanceof Value.Fields entry
        ? Optional.of(entry.values())
        : Optional.empty();
  }

  private static Revision revisionOf(SortedMap<String, Value> entry) {
    return entry.get(REV) instanceof Value.Num rev
        ? new Revision(rev.value().longValue())
        : Revision.NONE;
  }
}
