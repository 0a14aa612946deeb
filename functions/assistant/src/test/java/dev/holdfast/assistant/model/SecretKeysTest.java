package dev.holdfast.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;

class SecretKeysTest {
  private static final String ARN =
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:holdfast-key-a1B2c3";

  private final ManualClock clock = ManualClock.standing();
  private final AtomicInteger reads = new AtomicInteger();
  private final SdkHttpClient http = AwsClients.http();
  private final HttpServer manager = manager();

  private HttpServer manager() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String asked =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(asked).contains(ARN);
            String answer = "{\"SecretString\":\"sk-" + reads.incrementAndGet() + "\\n\"}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
      return server;
    } catch (IOException noPort) {
      throw new AssertionError(noPort);
    }
  }

  @BeforeEach
  void start() {
    manager.start();
  }

  @AfterEach
  void stop() {
    manager.stop(0);
    http.close();
  }

  @Test
  void asksForTheKeyWithTheFirstQuestionAndAgainAfterAWhileOrARefusal() {
    URI endpoint = URI.create("http://127.0.0.1:" + manager.getAddress().getPort());
    Target target = Target.at(endpoint, "id", "secret", "eu-west-1");
    SecretKeys keys = new SecretKeys(SecretKeys.client(target, http), ARN, clock);
    assertThat(reads).hasValue(0);

    assertThat(keys.get().orElseThrow().value()).isEqualTo("sk-1");
    assertThat(keys.get().orElseThrow().value()).isEqualTo("sk-1");
    keys.forget();
    assertThat(keys.get().orElseThrow().value()).isEqualTo("sk-2");
    clock.advance(Duration.ofMinutes(11));
    assertThat(keys.get().orElseThrow().value()).isEqualTo("sk-3");
    assertThat(keys.get().orElseThrow()).hasToString("***");
  }
}
