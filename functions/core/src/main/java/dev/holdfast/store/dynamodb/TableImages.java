package dev.holdfast.store.dynamodb;

import dev.holdfast.archive.Change;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the images of a row that the table's stream carries. */
public final class TableImages {
  private TableImages() {}

  /**
   * The change that one stream record tells of.
   *
   * @param before the OLD image; null or empty when the row is new
   * @param after the NEW image; null or empty when the row was removed
   * @param expired whether the record says that DynamoDB removed the row by itself
   * @throws IllegalStateException if the images are not those of a row of the table
   */
  public static Change change(
      String sequence,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      boolean expired) {
    StoredItem old = read(before);
    StoredItem now = read(after);
    StoredItem either = now == null ? old : now;
    if (either == null) {
      throw new IllegalStateException("stream record without an image: " + sequence);
    }
    return new Change(
        sequence,
        either.sessionId(),
        old == null ? null : old.item(),
        now == null ? null : now.item(),
        expired);
  }

  private static @Nullable StoredItem read(@Nullable Map<String, AttributeValue> image) {
    return image == null || image.isEmpty() ? null : ItemSchema.INSTANCE.mapToItem(image);
  }
}
