package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import org.jspecify.annotations.Nullable;

/** The items that every load reads at once; each is null where the hot store holds none. */
public record SessionHead(
    @Nullable Fence fence,
    @Nullable Item session,
    @Nullable Item resume,
    @Nullable ArchiveNote archive) {

  public static final ItemKey SESSION = new ItemKey("session");
  public static final String CREATED_AT = "createdAt";
  public static final String ACTIVE_VERSION = "activeVersionId";

  /**
   * Whether the hot store says of itself that it holds the session, and can prove the main part.
   */
  public boolean hot() {
    return fence != null && fence.state() == Fence.State.HOT && session != null && resume != null;
  }
}
