package dev.holdfast.local;

import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.store.AwsClients.Target;
import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Queues: embedded for the whole test run, and clients for those elsewhere. */
final class Queues {
  private Queues() {}

  static Target embedded() {
    return Embedded.TARGET;
  }

  static SqsClient client(Target target, SdkHttpClient http) {
    SqsClientBuilder builder = SqsClient.builder().httpClient(http);
    if (target.endpoint() != null) {
      builder.endpointOverride(target.endpoint());
    }
    if (target.credentials() != null) {
      builder.credentialsProvider(target.credentials());
    }
    if (target.region() != null) {
      builder.region(Region.of(target.region()));
    }
    return builder.build();
  }

  private static final class Embedded {
    private static final Target TARGET = start();

    private static Target start() {
      SQSRestServer server =
          SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
      int port = server.waitUntilStarted().localAddress().getPort();
      Runtime.getRuntime().addShutdownHook(new Thread(server::stopAndWait));
      return Target.at(
          URI.create("http://127.0.0.1:" + port),
          EmbeddedStores.ACCESS_KEY,
          EmbeddedStores.SECRET_KEY,
          EmbeddedStores.REGION);
    }
  }
}
