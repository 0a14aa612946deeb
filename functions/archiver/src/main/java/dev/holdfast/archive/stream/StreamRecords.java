package dev.holdfast.archive.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.holdfast.archive.Change;
import dev.holdfast.store.dynamodb.TableImages;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Lambda's own form of stream records, which is not the SDK's, as changes. */
final class StreamRecords {
  private StreamRecords() {}

  static Change change(DynamodbStreamRecord record) {
    StreamRecord images = record.getDynamodb();
    return TableImages.change(
        images.getSequenceNumber(),
        image(images.getOldImage()),
        image(images.getNewImage()),
        expired(record));
  }

  /** Only DynamoDB itself signs a removal in this way, and it does so for TTL only. */
  private static boolean expired(DynamodbStreamRecord record) {
    Identity remover = record.getUserIdentity();
    return "REMOVE".equals(record.getEventName())
        && remover != null
        && "Service".equals(remover.getType())
        && "dynamodb.amazonaws.com".equals(remover.getPrincipalId());
  }

  private static @Nullable
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>
      image(@Nullable Map<String, AttributeValue> image) {
    return image == null ? null : map(image);
  }

  private static Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map(
      Map<String, AttributeValue> values) {
    Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> converted =
        new HashMap<>();
    values.forEach((name, value) -> converted.put(name, convert(value)));
    return converted;
  }

  private static software.amazon.awssdk.services.dynamodb.model.AttributeValue convert(
      AttributeValue value) {
    var builder = software.amazon.awssdk.services.dynamodb.model.AttributeValue.builder();
    if (value.getS() != null) {
      return builder.s(value.getS()).build();
    } else if (value.getN() != null) {
      return builder.n(value.getN()).build();
    } else if (value.getBOOL() != null) {
      return builder.bool(value.getBOOL()).build();
    } else if (value.getM() != null) {
      return builder.m(map(value.getM())).build();
    } else if (value.getL() != null) {
      return builder.l(value.getL().stream().map(StreamRecords::convert).toList()).build();
    } else if (value.getB() != null) {
      return builder.b(bytes(value.getB())).build();
    } else if (value.getSS() != null) {
      return builder.ss(value.getSS()).build();
    } else if (value.getNS() != null) {
      return builder.ns(value.getNS()).build();
    } else if (value.getBS() != null) {
      List<SdkBytes> members = value.getBS().stream().map(StreamRecords::bytes).toList();
      return builder.bs(members).build();
    }
    return builder.nul(true).build();
  }

  private static SdkBytes bytes(ByteBuffer buffer) {
    return SdkBytes.fromByteBuffer(buffer);
  }
}
