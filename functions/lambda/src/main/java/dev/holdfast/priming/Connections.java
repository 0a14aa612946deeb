package dev.holdfast.priming;

import dev.holdfast.store.AwsClients.Target;
import java.net.InetAddress;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * How the SDK's clients reach the stores. During a rehearsal all they send goes to this machine
 * itself, signed by nobody; afterwards connections and credentials are new ones, so that a
 * checkpoint holds neither a socket nor a credential.
 */
public final class Connections implements AutoCloseable {
  private static final AwsCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal"));

  private final Supplier<SdkHttpClient> pools;
  private volatile SdkHttpClient pool;
  private volatile AwsCredentialsProvider credentials;

  /**
   * Connections of one process.
   *
   * @param pools makes HTTP clients
   */
  public Connections(Supplier<SdkHttpClient> pools) {
    this.pools = pools;
    this.pool = pools.get();
    this.credentials = DefaultCredentialsProvider.builder().build();
  }

  /** AWS itself, or what the SDK's variables name, with whatever credentials hold now. */
  public Target target() {
    return new Target(null, () -> credentials.resolveCredentials(), null);
  }

  /** The HTTP client to give to the SDK's clients. */
  public SdkHttpClient http() {
    return new Current();
  }

  /** From now on every request goes to a port of this machine. */
  void rehearse(int port) {
    replace(new Loopback(pools.get(), port), NOBODY);
  }

  /** From now on requests go where they are addressed, over connections not yet made. */
  void renew() {
    replace(pools.get(), DefaultCredentialsProvider.builder().build());
  }

  /** Whoever used credentials before the checkpoint must ask for them again. */
  void forgetCredentials() {
    credentials = DefaultCredentialsProvider.builder().build();
  }

  private void replace(SdkHttpClient next, AwsCredentialsProvider nextCredentials) {
    SdkHttpClient before = pool;
    credentials = nextCredentials;
    pool = next;
    before.close();
  }

  @Override
  public void close() {
    pool.close();
  }

  private final class Current implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return pool.prepareRequest(request);
    }

    @Override
    public String clientName() {
      return pool.clientName();
    }

    @Override
    public void close() {
      // closed by whoever made the connections
    }
  }

  private record Loopback(SdkHttpClient pool, int port) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      HttpExecuteRequest.Builder redirected =
          HttpExecuteRequest.builder()
              .request(
                  request.httpRequest().toBuilder()
                      .protocol("http")
                      .host(InetAddress.getLoopbackAddress().getHostAddress())
                      .port(port)
                      .build());
      request.contentStreamProvider().ifPresent(redirected::contentStreamProvider);
      request.metricCollector().ifPresent(redirected::metricCollector);
      return pool.prepareRequest(redirected.build());
    }

    @Override
    public String clientName() {
      return pool.clientName();
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
