package dev.holdfast.session;

import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.TextItem;
import java.util.Optional;

/** The name of one draft within a session. A plain session has just {@link #LATEST}. */
public record VersionId(String value) {
  public static final VersionId LATEST = new VersionId("latest");

  public VersionId {
    if (value.isEmpty() || value.indexOf('#') >= 0) {
      throw new IllegalArgumentException("version id must not be empty or contain #: " + value);
    }
  }

  /** The version whose text an item holds; empty for an item of another kind, known or not. */
  public static Optional<VersionId> ofResume(ItemKey key) {
    return TextItem.version(key).map(VersionId::new);
  }

  public ItemKey resumeKey() {
    return new ItemKey(Resume.PREFIX + value);
  }

  /** What the keys of this version's chat turns begin with; the turn's order id follows. */
  public String turnPrefix() {
    return "chat#" + value + "#";
  }
}
