package dev.holdfast.assistant.api;

import dev.holdfast.assistant.Conversation;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.offline.OfflineProvider;
import dev.holdfast.chat.ChatLog;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** The assistant over the provider that {@code HOLDFAST_LLM_PROVIDER} names. */
@Factory
final class AssistantWiring {
  @Singleton
  @Requires(missingBeans = ModelProvider.class)
  ModelProvider model(
      @Property(name = "holdfast.llm.provider", defaultValue = "offline") String provider) {
    if (!provider.equals("offline")) {
      throw new IllegalArgumentException(
          "HOLDFAST_LLM_PROVIDER must be offline, the only provider so far, but is: " + provider);
    }
    return new OfflineProvider();
  }

  @Singleton
  Conversation conversation(ChatLog log, ModelProvider model) {
    return new Conversation(log, model);
  }
}
