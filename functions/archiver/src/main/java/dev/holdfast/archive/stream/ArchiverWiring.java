package dev.holdfast.archive.stream;

import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.OverwrittenTexts;
import dev.holdfast.archive.Snapshots;
import dev.holdfast.archive.Sweep;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The archiver and the sweep over the shared services. */
@Factory
final class ArchiverWiring {
  @Singleton
  Archiver archiver(Snapshots snapshots, ColdStore cold) {
    return new Archiver(snapshots, new OverwrittenTexts(cold));
  }

  @Singleton
  Sweep sweep(HotStore hot, Snapshots snapshots) {
    return new Sweep(hot, snapshots);
  }
}
