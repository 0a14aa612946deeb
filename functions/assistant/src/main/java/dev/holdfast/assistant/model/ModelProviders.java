package dev.holdfast.assistant.model;

import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.offline.OfflineProvider;
import dev.holdfast.log.Meter;
import dev.holdfast.priming.Connections;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Makes the provider that is configured, and loads no library of any other. */
public final class ModelProviders {
  private static final Duration FIRST_WAIT = Duration.ofMillis(400);

  private ModelProviders() {}

  /**
   * The configured provider; opens no connection.
   *
   * @param connections to AWS, for Bedrock and for a key in Secrets Manager
   */
  public static ModelProvider of(
      ModelSettings settings,
      Connections connections,
      Meter meter,
      SecureRandom random,
      InstantSource clock) {
    if (!settings.usesModel()) {
      return new OfflineProvider(settings.enabled());
    }
    return switch (settings.provider()) {
      case OFFLINE -> new OfflineProvider(true);
      case BEDROCK -> Opened.bedrock(settings, connections, meter, random);
      case OPENAI -> Opened.openAi(settings, connections, meter, random, clock);
    };
  }

  /** Apart, so that nothing of it is loaded where rules answer. */
  private static final class Opened {
    static ModelProvider bedrock(
        ModelSettings settings, Connections connections, Meter meter, SecureRandom random) {
      return over(
          settings,
          new BedrockServer(
              settings,
              BedrockServer.client(connections.target(), connections.http(), settings.timeout())),
          meter,
          random);
    }

    static ModelProvider openAi(
        ModelSettings settings,
        Connections connections,
        Meter meter,
        SecureRandom random,
        InstantSource clock) {
      String secret = settings.apiKeySecret();
      Keys keys =
          secret == null
              ? Keys.fixed(settings.apiKey())
              : new SecretKeys(
                  SecretKeys.client(connections.target(), connections.http()), secret, clock);
      return over(settings, new OpenAiServer(settings, keys), meter, random);
    }

    private static ModelProvider over(
        ModelSettings settings, ChatServer server, Meter meter, SecureRandom random) {
      return new LanguageModelProvider(
          settings,
          server,
          new Attempts(FIRST_WAIT, random::nextDouble),
          new Measures(meter, settings),
          random,
          System::nanoTime);
    }
  }
}
