package dev.holdfast.loadtest.drill;

import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.Snapshots;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadSession;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** The product's way of leaving the hot store, over the stores of a drill. */
final class Departures {
  private Departures() {}

  /** With a pause of its own before items go. */
  static Leaving over(HotStore hot, ColdStore files, Duration pause) {
    InstantSource clock = InstantSource.system();
    ColdCopies cold = new ColdCopies(files, clock, new Ulids(clock, new SecureRandom()::nextLong));
    Access access = new Access(hot, clock, true);
    LoadSession sessions = new LoadSession(hot, cold, access, clock, Concurrency.virtualThreads());
    Leases leases = new Leases(hot, clock, Leases.TERM);
    Snapshots snapshots = new Snapshots(hot, sessions, cold, leases, clock);
    return new Leaving(hot, cold, snapshots, leases, clock, pause);
  }
}
