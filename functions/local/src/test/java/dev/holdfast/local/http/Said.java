package dev.holdfast.local.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Everything that the process says while this is open: what it writes to its two outputs, and each
 * line of its log, in the form that CloudWatch gets and in the one that a person gets, with every
 * exception in full. Our own code logs down to TRACE, all else as the product has it.
 */
final class Said implements AutoCloseable {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger root = context.getLogger("ROOT");
  private final Logger own = context.getLogger("dev.holdfast");
  private final Level rootLevel = root.getLevel();
  private final @Nullable Level ownLevel = own.getLevel();
  private final Listener listener = new Listener(List.of(forCloudWatch(), forPeople()));

  static Said fromNowOn() {
    return new Said();
  }

  private Said() {
    PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
    listener.setContext(context);
    listener.start();
    root.addAppender(listener);
    root.setLevel(Level.WARN);
    own.setLevel(Level.TRACE);
  }

  private Encoder<ILoggingEvent> forCloudWatch() {
    return started(new JsonEncoder());
  }

  private Encoder<ILoggingEvent> forPeople() {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setPattern("%-5level %logger %mdc %msg %kvp %marker %ex{full}%n");
    return started(lines);
  }

  private <E extends Encoder<ILoggingEvent>> E started(E encoder) {
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private final class Listener extends AppenderBase<ILoggingEvent> {
    private final List<Encoder<ILoggingEvent>> encoders;

    Listener(List<Encoder<ILoggingEvent>> encoders) {
      this.encoders = encoders;
    }

    @Override
    protected void append(ILoggingEvent event) {
      encoders.forEach(encoder -> said.writeBytes(encoder.encode(event)));
    }
  }

  /** All of it so far. */
  String all() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.detachAppender(listener);
    root.setLevel(rootLevel);
    own.setLevel(ownLevel);
    listener.stop();
  }
}
