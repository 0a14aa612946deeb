package dev.holdfast.assistant.model;

import dev.holdfast.store.AwsClients.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

/**
 * A key in Secrets Manager, the secret's whole text. It is asked for with the first question, never
 * before, so that no checkpoint holds it, and again after a while, so that a new one is taken up.
 */
final class SecretKeys implements Keys {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final Duration CALL = Duration.ofSeconds(3);

  private final SecretsManagerClient client;
  private final String arn;
  private final InstantSource clock;
  private @Nullable ApiKey key;
  private Instant until = Instant.EPOCH;

  SecretKeys(SecretsManagerClient client, String arn, InstantSource clock) {
    this.client = client;
    this.arn = arn;
    this.clock = clock;
  }

  static SecretsManagerClient client(Target target, SdkHttpClient http) {
    SecretsManagerClientBuilder builder =
        SecretsManagerClient.builder()
            .httpClient(http)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder().apiCallTimeout(CALL).build());
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

  @Override
  public synchronized Optional<ApiKey> get() {
    Instant now = clock.instant();
    if (key == null || !now.isBefore(until)) {
      key = new ApiKey(client.getSecretValue(ask -> ask.secretId(arn)).secretString().strip());
      until = now.plus(REMEMBERED);
    }
    return Optional.ofNullable(key);
  }

  @Override
  public synchronized void forget() {
    key = null;
  }
}
