package dev.holdfast.local;

import dev.holdfast.archive.Leases;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** The command {@code leave}, which waits shorter here. */
public final class LeaveNow {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private LeaveNow() {}

  /** What the command prints. */
  public static String run(HotStore hot, ColdStore cold, String session) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Services services = Services.over(hot, cold, Leases.TERM, PAUSE);
    SessionId id = SessionId.parse(session).orElseThrow();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      new Leave(services.leaving(), InstantSource.system(), out).run(id);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
