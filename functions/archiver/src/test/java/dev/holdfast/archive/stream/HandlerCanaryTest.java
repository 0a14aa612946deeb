package dev.holdfast.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.holdfast.lambda.EmfMeter;
import dev.holdfast.log.Meter;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * What people wrote is planted in the stream's records and in what failing stores say; it is looked
 * for in the log, in the lines of measures, and in what the handlers throw for Lambda to log.
 */
class HandlerCanaryTest {
  private static final String WRITTEN = "Zanzibar-Quokka-7391";
  private static final String SESSION = UUID.randomUUID().toString();

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream before = System.out;
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.holdfast");
  private final @Nullable Level usual = ours.getLevel();

  @BeforeEach
  void listen() {
    LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    JsonEncoder encoder = new JsonEncoder();
    encoder.setContext(logs);
    encoder.start();
    appender.setContext(logs);
    appender.setEncoder(encoder);
    appender.setOutputStream(said);
    appender.start();
    root.addAppender(appender);
    ours.setLevel(Level.TRACE);
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(appender);
    ours.setLevel(usual);
    System.setOut(before);
  }

  @Test
  void aBatchThatCannotBeArchivedOrReadTellsNothingOfWhatItHolds() {
    try (ApplicationContext context = failing()) {
      StreamHandler handler = new StreamHandler(context);
      DynamodbEvent event = new DynamodbEvent();
      event.setRecords(List.of(record(new AttributeValue().withN("5")), record(unreadable())));

      assertThat(handler.handleRequest(event, null).getBatchItemFailures()).hasSize(2);

      assertThat(text())
          .contains("archive_failed", "unreadable_record", "\"ArchiveFailures\":[1.0,1.0]")
          .doesNotContain(WRITTEN);
    }
  }

  @Test
  void aSweepThatFailsTellsNothingOfWhatTheStoreSaid() {
    try (ApplicationContext context = failing()) {
      SweepHandler handler = new SweepHandler(context);

      Throwable failure = catchThrowable(() -> handler.handleRequest(Map.of(), null));

      StringWriter logged = new StringWriter();
      failure.printStackTrace(new PrintWriter(logged));
      assertThat(text()).contains("invocation_failed").doesNotContain(WRITTEN);
      assertThat(logged.toString()).doesNotContain(WRITTEN);
    }
  }

  /** Every call of every store fails, and says what it was about. */
  private static ApplicationContext failing() {
    Meter meter = EmfMeter.ofFunction("archiver");
    return ApplicationContext.builder()
        .singletons(store(HotStore.class), store(ColdStore.class), meter)
        .start();
  }

  private static <T> T store(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              throw new StoreUnavailableException(
                  "could not write " + WRITTEN, new IllegalStateException("item: " + WRITTEN));
            }));
  }

  private static AttributeValue unreadable() {
    return new AttributeValue(WRITTEN); // a revision is a number
  }

  private static DynamodbStreamRecord record(AttributeValue revision) {
    StreamRecord images = new StreamRecord();
    images.setSequenceNumber("1");
    images.setNewImage(
        Map.of(
            "sessionId", new AttributeValue(SESSION),
            "itemKey", new AttributeValue("resume#latest"),
            "rev", revision,
            "text", new AttributeValue(WRITTEN)));
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventName("MODIFY");
    record.setDynamodb(images);
    return record;
  }

  private String text() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
