package dev.holdfast.assistant.model;

import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.Prompt;
import dev.holdfast.log.Meter;
import dev.holdfast.priming.Connections;
import dev.holdfast.store.AwsClients;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** A process that makes the provider its environment names, and has the rules answer once. */
final class ProviderStart {
  private ProviderStart() {}

  public static void main(String[] args) {
    ModelSettings settings = ModelSettings.from(System.getenv());
    try (Connections connections = new Connections(AwsClients::http)) {
      ModelProvider model =
          ModelProviders.of(
              settings, connections, Meter.NONE, new SecureRandom(), InstantSource.system());
      if (!settings.usesModel()) {
        model.answer(new Prompt(null, "How long is it?", null, "Sam", List.of()));
      }
    }
  }
}
