package dev.holdfast.loadtest.drill;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The product's server in this process, over clients and by a clock that a drill has made. */
record Front(ApplicationContext context, Api api) implements AutoCloseable {
  static Front over(
      String table,
      String bucket,
      InstantSource clock,
      SdkHttpClient wire,
      DynamoDbClient dynamoDb,
      S3Client s3) {
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .properties(
                Map.of(
                    "holdfast.table",
                    table,
                    "holdfast.bucket",
                    bucket,
                    "micronaut.server.host",
                    "127.0.0.1",
                    "micronaut.server.port",
                    -1))
            .singletons(wire, dynamoDb, s3)
            .build();
    // Micronaut has a clock of its own, and would prefer it to one that only is there too.
    context.registerBeanDefinition(
        RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
            .singleton(true)
            .replaces(InstantSource.class)
            .build());
    int port = context.start().getBean(EmbeddedServer.class).start().getPort();
    return new Front(context, new Api(URI.create("http://localhost:" + port)));
  }

  @Override
  public void close() {
    context.close();
  }
}
