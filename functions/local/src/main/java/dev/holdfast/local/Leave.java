package dev.holdfast.local;

import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.archive.LeavingOutcome.InUse;
import dev.holdfast.archive.LeavingOutcome.Left;
import dev.holdfast.archive.LeavingOutcome.Lingering;
import dev.holdfast.archive.LeavingOutcome.Nothing;
import dev.holdfast.archive.LeavingOutcome.Overtaken;
import dev.holdfast.archive.LeavingOutcome.Waiting;
import dev.holdfast.replica.SessionId;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Makes one session leave the hot store as if nobody had worked on it for long. */
final class Leave {
  private static final Duration PROGRESS = Duration.ofSeconds(5);

  private final Leaving leaving;
  private final InstantSource clock;
  private final PrintStream out;

  Leave(Leaving leaving, InstantSource clock, PrintStream out) {
    this.leaving = leaving;
    this.clock = clock;
    this.out = out;
  }

  /** Does the whole of it and says each step; takes a minute, most of which is waiting. */
  void run(SessionId id) throws InterruptedException {
    out.println("Session " + id);
    LeavingOutcome outcome = leaving.leave(id);
    if (outcome instanceof Waiting(var generation, Instant due)) {
      out.println(
          "  cold holds all of it, verified; a point of history is kept; the fence is COLD");
      await(due);
      outcome = leaving.finish(id, generation);
    }
    out.println("  " + told(outcome));
  }

  private void await(Instant due) throws InterruptedException {
    out.println("  waiting, so that no request which saw it hot still reads what goes");
    for (Instant now = clock.instant(); now.isBefore(due); now = clock.instant()) {
      Duration left = Duration.between(now, due);
      out.println("    " + left.plusMillis(999).toSeconds() + " s to go");
      Thread.sleep(left.compareTo(PROGRESS) < 0 ? left : PROGRESS);
    }
  }

  private static String told(LeavingOutcome outcome) {
    return switch (outcome) {
      case Nothing() -> "the hot store holds nothing of it that could leave";
      case InUse(var lease) -> "it is in use and stays until " + lease.endsAt();
      case Waiting waiting -> "it is not yet time; whoever is told by its lease goes on";
      case Left(int items) -> "left: " + items + " items removed, only the fence stays";
      case Lingering(int items, int kept, Instant due) ->
          items
              + " items removed; "
              + kept
              + " changed meanwhile and stay until cold holds them, at "
              + due
              + " at the earliest";
      case Overtaken() -> "somebody came back: it stays, and nothing more was removed";
    };
  }
}
