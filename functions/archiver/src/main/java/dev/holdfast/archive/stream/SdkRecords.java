package dev.holdfast.archive.stream;

import dev.holdfast.archive.Change;
import dev.holdfast.log.Trace;
import dev.holdfast.session.Lease;
import dev.holdfast.store.dynamodb.TableImages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Records of the table's stream, in the form in which whoever reads it himself gets them. */
public final class SdkRecords {
  private static final Logger LOG = LoggerFactory.getLogger(SdkRecords.class);

  private SdkRecords() {}

  /** A row that cannot be read, which none of ours is, must not hold up all that follow. */
  public static List<Change> changes(List<Record> records, Instant now) {
    List<Change> changes = new ArrayList<>();
    for (Record record : records) {
      try {
        changes.add(change(record, now));
      } catch (RuntimeException unreadable) {
        LOG.error(
            "event=unreadable_record sequence={} {}",
            record.dynamodb().sequenceNumber(),
            Trace.of(unreadable));
      }
    }
    return changes;
  }

  private static Change change(Record record, Instant now) {
    return TableImages.change(
        record.dynamodb().sequenceNumber(),
        mended(record.dynamodb().oldImage()),
        mended(record.dynamodb().newImage()),
        expired(record, now));
  }

  /**
   * Whether the store itself removed a lease. DynamoDB Local neither signs such a removal as
   * DynamoDB does nor calls it REMOVE, so here the lease itself tells: it is gone and was over.
   * That we may have removed it after its end makes no difference, since whoever is woken looks for
   * himself what is due.
   */
  private static boolean expired(Record record, Instant now) {
    AttributeValue endsAt = record.dynamodb().oldImage().get(Lease.EXPIRES_AT);
    return record.dynamodb().newImage().isEmpty()
        && endsAt != null
        && endsAt.n() != null
        && new BigDecimal(endsAt.n()).longValue() <= now.getEpochSecond();
  }

  /** DynamoDB Local's stream tells an empty map as an attribute without any value. */
  private static Map<String, AttributeValue> mended(Map<String, AttributeValue> image) {
    Map<String, AttributeValue> mended = new HashMap<>();
    image.forEach((name, value) -> mended.put(name, mended(value)));
    return mended;
  }

  private static AttributeValue mended(AttributeValue value) {
    return switch (value.type()) {
      case UNKNOWN_TO_SDK_VERSION -> AttributeValue.fromM(Map.of());
      case M -> AttributeValue.fromM(mended(value.m()));
      case L -> AttributeValue.fromL(value.l().stream().map(SdkRecords::mended).toList());
      case S, N, B, SS, NS, BS, BOOL, NUL -> value;
    };
  }
}
