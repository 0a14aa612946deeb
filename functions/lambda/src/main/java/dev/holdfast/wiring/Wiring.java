package dev.holdfast.wiring;

import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Snapshots;
import dev.holdfast.chat.ChatLog;
import dev.holdfast.device.Devices;
import dev.holdfast.device.PairingStore;
import dev.holdfast.device.Pairings;
import dev.holdfast.history.History;
import dev.holdfast.history.KeepText;
import dev.holdfast.history.RestorePoint;
import dev.holdfast.lambda.EmfMeter;
import dev.holdfast.limit.Tallies;
import dev.holdfast.log.Meter;
import dev.holdfast.priming.Connections;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.SaveResume;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.dynamodb.DynamoPairingStore;
import dev.holdfast.store.dynamodb.DynamoTallies;
import dev.holdfast.store.s3.S3ColdStore;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The domain's services over their adapters. A context that brings clients of its own keeps them.
 */
@Factory
final class Wiring {
  /** The only one, so that it can be seeded anew where the process goes on as several copies. */
  @Singleton
  @Requires(missingBeans = SecureRandom.class)
  SecureRandom random() {
    return new SecureRandom();
  }

  @Singleton
  Ulids ulids(InstantSource clock, SecureRandom random) {
    return new Ulids(clock, random::nextLong);
  }

  /** Lambda collects measures from the log; a server of one machine has nobody to read them. */
  @Singleton
  @Requires(missingBeans = Meter.class)
  Meter meter() {
    return System.getenv("AWS_LAMBDA_FUNCTION_NAME") == null ? Meter.NONE : EmfMeter.ofFunction();
  }

  @Singleton
  Concurrency concurrency() {
    return Concurrency.virtualThreads();
  }

  @Bean(preDestroy = "close")
  @Singleton
  @Requires(missingBeans = Connections.class)
  Connections connections() {
    return new Connections(AwsClients::http);
  }

  @Bean(preDestroy = "close")
  @Singleton
  @Requires(missingBeans = DynamoDbClient.class)
  DynamoDbClient dynamoDb(Connections connections) {
    return AwsClients.dynamoDb(connections.target(), connections.http());
  }

  @Bean(preDestroy = "close")
  @Singleton
  @Requires(missingBeans = S3Client.class)
  S3Client s3(Connections connections) {
    return AwsClients.s3(connections.target(), connections.http());
  }

  @Singleton
  @Requires(missingBeans = HotStore.class)
  HotStore hotStore(DynamoDbClient client, @Property(name = "holdfast.table") String table) {
    return new DynamoHotStore(client, table);
  }

  @Singleton
  @Requires(missingBeans = ColdStore.class)
  ColdStore coldStore(S3Client client, @Property(name = "holdfast.bucket") String bucket) {
    return new S3ColdStore(client, bucket);
  }

  @Singleton
  @Requires(missingBeans = PairingStore.class)
  PairingStore pairingStore(
      DynamoDbClient client, @Property(name = "holdfast.table") String table) {
    return new DynamoPairingStore(client, table);
  }

  @Singleton
  @Requires(missingBeans = Tallies.class)
  Tallies tallies(DynamoDbClient client, @Property(name = "holdfast.table") String table) {
    return new DynamoTallies(client, table);
  }

  @Singleton
  ColdCopies coldCopies(ColdStore store, InstantSource clock, Ulids ids, Meter meter) {
    return new ColdCopies(store, clock, ids, meter);
  }

  @Singleton
  Access access(
      HotStore hot, InstantSource clock, @Property(name = "holdfast.open-sessions") boolean open) {
    return new Access(hot, clock, open);
  }

  @Singleton
  LoadSession loadSession(
      HotStore hot,
      ColdCopies cold,
      Access access,
      InstantSource clock,
      Concurrency concurrency,
      Meter meter) {
    return new LoadSession(hot, cold, access, clock, concurrency, meter);
  }

  @Singleton
  SaveResume saveResume(
      HotStore hot, LoadSession sessions, Access access, InstantSource clock, Meter meter) {
    return new SaveResume(hot, sessions, access, clock, meter);
  }

  @Singleton
  Leases leases(
      HotStore hot, InstantSource clock, @Property(name = "holdfast.lease-days") int days) {
    return new Leases(hot, clock, Duration.ofDays(days));
  }

  @Singleton
  Snapshots snapshots(
      HotStore hot, LoadSession sessions, ColdCopies cold, Leases leases, InstantSource clock) {
    return new Snapshots(hot, sessions, cold, leases, clock);
  }

  @Singleton
  History history(LoadSession sessions, ColdStore cold, Concurrency concurrency, Meter meter) {
    return new History(sessions, cold, concurrency, meter);
  }

  @Singleton
  KeepText keepText(
      LoadSession sessions, Snapshots snapshots, ColdStore cold, InstantSource clock, Ulids ids) {
    return new KeepText(sessions, snapshots, cold, clock, ids);
  }

  @Singleton
  RestorePoint restorePoint(
      History history,
      LoadSession sessions,
      SaveResume saves,
      ColdStore cold,
      InstantSource clock) {
    return new RestorePoint(history, sessions, saves, cold, clock);
  }

  @Singleton
  Devices devices(
      HotStore hot,
      LoadSession sessions,
      Access access,
      Snapshots snapshots,
      InstantSource clock,
      Ulids ids) {
    return new Devices(hot, sessions, access, snapshots, clock, ids);
  }

  @Singleton
  Pairings pairings(
      HotStore hot,
      PairingStore store,
      Tallies tallies,
      LoadSession sessions,
      Access access,
      Snapshots snapshots,
      InstantSource clock,
      Ulids ids,
      SecureRandom random) {
    return new Pairings(
        hot, store, tallies, sessions, access, snapshots, clock, ids, random::nextLong);
  }

  @Singleton
  ChatLog chatLog(HotStore hot, LoadSession sessions, InstantSource clock, Ulids ids) {
    return new ChatLog(hot, sessions, clock, ids);
  }
}
