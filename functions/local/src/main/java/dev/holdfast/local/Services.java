package dev.holdfast.local;

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
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** What a command needs that looks after one session while no server of its own runs. */
record Services(HotStore hot, ColdStore cold, ColdCopies copies, Leaving leaving) {
  static Services over(Clients clients, Settings settings) {
    HotStore hot = new DynamoHotStore(clients.dynamoDb(), settings.table());
    ColdStore cold = new S3ColdStore(clients.s3(), settings.bucket());
    return over(hot, cold, Duration.ofDays(settings.leaseDays()), Leaving.PAUSE);
  }

  static Services over(HotStore hot, ColdStore cold, Duration lease, Duration pause) {
    InstantSource clock = InstantSource.system();
    ColdCopies copies = new ColdCopies(cold, clock, new Ulids(clock, new SecureRandom()::nextLong));
    Access access = new Access(hot, clock, true);
    LoadSession sessions =
        new LoadSession(hot, copies, access, clock, Concurrency.virtualThreads());
    Leases leases = new Leases(hot, clock, lease);
    Snapshots snapshots = new Snapshots(hot, sessions, copies, leases, clock);
    Leaving leaving = new Leaving(hot, copies, snapshots, leases, clock, pause);
    return new Services(hot, cold, copies, leaving);
  }
}
