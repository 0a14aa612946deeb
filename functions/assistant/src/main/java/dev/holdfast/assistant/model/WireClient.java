package dev.holdfast.assistant.model;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends requests for langchain4j over the JDK's client: with the key, which nothing else gets to
 * see, with the header that tells when to come again, up to a size, and so that an interrupt ends
 * it. Redirects are not followed: they would carry the key elsewhere.
 */
final class WireClient implements dev.langchain4j.http.client.HttpClient {
  private static final long MOST_BYTES = 1 << 20;
  private static final Set<String> NOT_OURS = Set.of("authorization", "user-agent");

  private final HttpClient client;
  private final Duration timeout;
  private final Supplier<Optional<ApiKey>> key;

  WireClient(Duration connectTimeout, Duration timeout, Supplier<Optional<ApiKey>> key) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // some servers stumble over an offer of 2
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .build();
    this.timeout = timeout;
    this.key = key;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<byte[]> response =
          client.send(
              signed(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      String body = new String(response.body(), StandardCharsets.UTF_8);
      if (response.statusCode() / 100 != 2) {
        String again = response.headers().firstValue("Retry-After").orElse(null);
        throw new HttpRefusedException(response.statusCode(), again, body);
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(body)
          .build();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private java.net.http.HttpRequest signed(HttpRequest request) {
    java.net.http.HttpRequest.Builder signed =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .header("User-Agent", "holdfast")
            .method(request.method().name(), BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> {
          if (!NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> signed.header(name, value));
          }
        });
    key.get().ifPresent(given -> signed.header("Authorization", "Bearer " + given.value()));
    return signed.build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers come whole");
  }

  /** What langchain4j makes clients with. */
  record Builder(WireClient client) implements dev.langchain4j.http.client.HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return client.timeout;
    }

    @Override
    public dev.langchain4j.http.client.HttpClientBuilder connectTimeout(Duration ignored) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return client.timeout;
    }

    @Override
    public dev.langchain4j.http.client.HttpClientBuilder readTimeout(Duration ignored) {
      return this;
    }

    @Override
    public dev.langchain4j.http.client.HttpClient build() {
      return client;
    }
  }
}
