package dev.holdfast.loadtest.drill;

import dev.holdfast.loadtest.drill.Api.NoAnswerException;
import dev.holdfast.loadtest.drill.Api.Saving;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A device that adds lines to a text that others write too. With If-Match it merges what it is told
 * when it is refused; without, it writes over whatever is there. It repeats what was not answered,
 * as one edit, until it is.
 */
final class Writer {
  private final Supplier<Api> server;
  private final UUID session;
  private final String device;
  private final boolean ifMatch;
  private final Ledger ledger;
  private final Random random;
  private String text = "";
  private long revision;
  private int lines;
  private int edits;
  private int unanswered;

  Writer(
      Supplier<Api> server,
      UUID session,
      String device,
      boolean ifMatch,
      Ledger ledger,
      Random random) {
    this.server = server;
    this.session = session;
    this.device = device;
    this.ifMatch = ifMatch;
    this.ledger = ledger;
    this.random = random;
  }

  int unanswered() {
    return unanswered;
  }

  /** Writes so many lines, with short pauses of any length between them. */
  void write(int count) throws InterruptedException {
    for (int number = 0; number < count; number++) {
      addLine();
      if (random.nextInt(4) == 0) {
        Thread.sleep(random.nextInt(12));
      }
    }
  }

  /** Adds one line and returns when it is acknowledged. */
  void addLine() throws InterruptedException {
    String line = Lines.of(device, ++lines);
    String next = Lines.append(text, line);
    while (true) {
      Long base = ifMatch ? revision : null;
      long sent = ledger.now();
      switch (answered(next, base)) {
        case Saving.Saved(long saved) -> {
          ledger.saved(sent, device, base, saved, next);
          text = next;
          revision = saved;
          return;
        }
        case Saving.Refused(String current, long currentRevision) -> {
          ledger.refused(sent, base == null ? -1 : base, currentRevision, current);
          next = Lines.with(current, line);
          revision = currentRevision;
        }
      }
    }
  }

  /** One edit, sent until somebody answers. */
  private Saving answered(String next, @Nullable Long base) throws InterruptedException {
    String edit = "e" + ++edits;
    while (true) {
      try {
        return server.get().save(session, next, edit, device, base);
      } catch (NoAnswerException unavailable) {
        unanswered++;
        Thread.sleep(random.nextInt(5, 40));
      }
    }
  }
}
