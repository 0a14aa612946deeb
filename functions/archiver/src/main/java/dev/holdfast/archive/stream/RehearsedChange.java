package dev.holdfast.archive.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.holdfast.priming.Rehearsal;
import java.util.Map;

/** A save that nobody made, as the table's stream would tell of it. */
final class RehearsedChange {
  private RehearsedChange() {}

  static DynamodbStreamRecord record() {
    StreamRecord images = new StreamRecord();
    images.setSequenceNumber("1");
    images.setNewImage(
        Map.of(
            "sessionId", new AttributeValue(Rehearsal.SESSION),
            "itemKey", new AttributeValue("resume#latest"),
            "rev", new AttributeValue().withN("1"),
            "text", new AttributeValue("Rehearsed, and kept by nobody.")));
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventName("MODIFY");
    record.setDynamodb(images);
    return record;
  }
}
