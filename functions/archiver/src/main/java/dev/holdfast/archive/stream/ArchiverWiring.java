package dev.holdfast.archive.stream;

import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.OverwrittenTexts;
import dev.holdfast.archive.Snapshots;
import dev.holdfast.archive.Sweep;
import dev.holdfast.log.Meter;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The archiver, the leaving and the sweep over the shared services. */
@Factory
final class ArchiverWiring {
  @Singleton
  Leaving leaving(
      HotStore hot, ColdCopies cold, Snapshots snapshots, Leases leases, InstantSource clock) {
    return new Leaving(hot, cold, snapshots, leases, clock, Leaving.PAUSE);
  }

  @Singleton
  Archiver archiver(
      Snapshots snapshots, ColdStore cold, Leaving leaving, InstantSource clock, Meter meter) {
    return new Archiver(snapshots, new OverwrittenTexts(cold), leaving, clock, meter);
  }

  @Singleton
  Sweep sweep(
      HotStore hot, Snapshots snapshots, Leaving leaving, InstantSource clock, Meter meter) {
    return new Sweep(hot, snapshots, leaving, clock, meter);
  }
}
