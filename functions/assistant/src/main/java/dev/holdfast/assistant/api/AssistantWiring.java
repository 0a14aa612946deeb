package dev.holdfast.assistant.api;

import dev.holdfast.assistant.BudgetedProvider;
import dev.holdfast.assistant.Conversation;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.Rates;
import dev.holdfast.assistant.Review;
import dev.holdfast.assistant.model.ModelProviders;
import dev.holdfast.assistant.model.ModelSettings;
import dev.holdfast.assistant.offline.OfflineProvider;
import dev.holdfast.chat.ChatLog;
import dev.holdfast.limit.RateLimit;
import dev.holdfast.limit.SpendingCap;
import dev.holdfast.limit.Tallies;
import dev.holdfast.log.Meter;
import dev.holdfast.priming.Connections;
import dev.holdfast.priming.Rehearsal;
import dev.holdfast.priming.Rehearsal.Request;
import dev.holdfast.truth.TruthGate;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;

/** The assistant over the provider that {@code HOLDFAST_LLM_PROVIDER} names. */
@Factory
final class AssistantWiring {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  @Singleton
  @Requires(missingBeans = ModelSettings.class)
  ModelSettings modelSettings() {
    return ModelSettings.from(System.getenv());
  }

  @Singleton
  @Requires(missingBeans = ModelProvider.class)
  ModelProvider model(
      ModelSettings settings,
      Connections connections,
      Meter meter,
      SecureRandom random,
      InstantSource clock,
      Tallies tallies) {
    ModelProvider model = ModelProviders.of(settings, connections, meter, random, clock);
    OptionalLong cap = settings.dailyCapMicroUsd();
    return settings.usesModel() && cap.isPresent()
        ? new BudgetedProvider(model, new SpendingCap(tallies, clock, cap.getAsLong()))
        : model;
  }

  /**
   * A turn of chat, where the model is a part of this function, since others are asked for money; a
   * check and a match, which load the word lists.
   */
  @Singleton
  Rehearsal rehearsal(ModelProvider model) {
    String session = "/api/session/" + Rehearsal.SESSION;
    Request check =
        new Request(
            "POST", session + "/check", "{\"text\":\"Led a team\",\"resume\":\"Led a team of 4\"}");
    Request match =
        new Request(
            "POST",
            session + "/match",
            "{\"jobText\":\"Requirements: Java\",\"resume\":\"Wrote Java\"}");
    Request chat =
        new Request(
            "POST",
            "/api/chat",
            "{\"sessionId\":\""
                + Rehearsal.SESSION
                + "\",\"message\":\"Shorten this\",\"action\":\"shorten\","
                + "\"selection\":\"I was responsible for the work of the team.\"}");
    return new Rehearsal(
        model instanceof OfflineProvider ? List.of(chat, check, match) : List.of(check, match));
  }

  @Singleton
  TruthGate truthGate() {
    return new TruthGate();
  }

  @Singleton
  Rates rates(
      Tallies tallies,
      InstantSource clock,
      @Property(name = "holdfast.chat.per-session") int perSession,
      @Property(name = "holdfast.chat.per-caller") int perCaller) {
    return new Rates(new RateLimit(tallies, clock, WINDOW), perSession, perCaller);
  }

  @Singleton
  Conversation conversation(ChatLog log, ModelProvider model, TruthGate gate, Rates rates) {
    return new Conversation(log, model, new OfflineProvider(), new Review(gate), rates);
  }
}
