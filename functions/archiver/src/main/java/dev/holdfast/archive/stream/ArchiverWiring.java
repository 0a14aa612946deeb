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
import dev.holdfast.store.AwsClients;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The archiver, the leaving and the sweep over the shared services. */
@Factory
final class ArchiverWiring {
  @Bean(preDestroy = "close")
  @Singleton
  @Requires(missingBeans = DynamoDbStreamsClient.class)
  DynamoDbStreamsClient streams(SdkHttpClient http) {
    return AwsClients.dynamoDbStreams(AwsClients.Target.AWS, http);
  }

  @Singleton
  TableStream tableStream(DynamoDbStreamsClient client) {
    return new TableStream(client);
  }

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
