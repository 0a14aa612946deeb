package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.holdfast.log.Trace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How Lambda's runtime reads events and writes answers, before and after the handler: rehearsed
 * like the rest, since the first time of it is slow. The classes are the runtime's; where it has
 * others, nothing is rehearsed.
 */
public final class RuntimeSerialization {
  private static final Logger LOG = LoggerFactory.getLogger(RuntimeSerialization.class);

  private RuntimeSerialization() {}

  /** Writes a value, and reads it, as the runtime does. */
  public static <T> void rehearse(Class<T> type, T value) {
    try {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      PojoSerializer<T> serializer = serializer(type);
      serializer.toJson(value, json);
      serializer.fromJson(new ByteArrayInputStream(json.toByteArray()));
    } catch (RuntimeException | LinkageError other) { // slower at first, and nothing else
      LOG.warn("event=not_primed {}", Trace.of(other));
    }
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
