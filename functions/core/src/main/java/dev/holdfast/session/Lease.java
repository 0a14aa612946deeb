package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when a session stays in the hot store though nobody works on it. The store removes the
 * lease by itself some time after its end, seconds or days, and that is all that wakes a leaving.
 *
 * @param endsAt in whole seconds; a fraction counts as a whole one, so that it never ends early
 * @param leaving whether the session is on its way out and the end only says when to go on
 */
public record Lease(Instant endsAt, boolean leaving) {
  public static final ItemKey KEY = new ItemKey("lease");

  /** Seconds since 1970, as DynamoDB's TTL wants them. */
  public static final String EXPIRES_AT = "expiresAt";

  public static final String LEAVING = "leaving";

  public Lease {
    endsAt = Instant.ofEpochSecond(endsAt.plusNanos(999_999_999).getEpochSecond());
  }

  public boolean over(Instant now) {
    return !now.isBefore(endsAt);
  }

  public Item item() {
    return Item.of(
        KEY,
        Revision.NONE,
        leaving
            ? Map.of(EXPIRES_AT, Value.of(endsAt.getEpochSecond()), LEAVING, Value.of(true))
            : Map.of(EXPIRES_AT, Value.of(endsAt.getEpochSecond())));
  }

  public static @Nullable Lease of(@Nullable Item item) {
    return item == null
        ? null
        : new Lease(Instant.ofEpochSecond(item.number(EXPIRES_AT, 0)), item.flag(LEAVING));
  }
}
