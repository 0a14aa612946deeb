package dev.holdfast.archive;

import dev.holdfast.replica.Revision;
import dev.holdfast.session.Lease;
import java.time.Instant;

/** How far a session has left the hot store. That a store could not tell is an exception. */
public sealed interface LeavingOutcome {
  /** Nothing of it is there that could leave. */
  record Nothing() implements LeavingOutcome {}

  /** It stays: somebody worked on it lately. */
  record InUse(Lease lease) implements LeavingOutcome {}

  /**
   * Cold is verified to hold all of it and the fence says COLD; its items wait for requests that
   * saw it hot to end.
   *
   * @param generation of the fence
   * @param due when the items may go, not before
   */
  record Waiting(Revision generation, Instant due) implements LeavingOutcome {}

  /** All of it has left, {@code items} of it just now; the fence stays. */
  record Left(int items) implements LeavingOutcome {}

  /**
   * Most of it has left; {@code kept} items changed meanwhile and stay until cold holds them.
   *
   * @param due when to try again
   */
  record Lingering(int items, int kept, Instant due) implements LeavingOutcome {}

  /** Somebody came back, or somebody else is at it: the fence is another than was seen. */
  record Overtaken() implements LeavingOutcome {}
}
