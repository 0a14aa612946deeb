package dev.holdfast.assistant.model;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which model answers, and within which limits.
 *
 * @param model as its provider names it; {@code rules} where no model answers
 * @param baseUrl of an OpenAI-compatible server, with its version: {@code https://…/v1}
 * @param apiKey from the environment
 * @param apiKeySecret the ARN of a secret in Secrets Manager that holds the key
 * @param timeout for all attempts of one answer together
 * @param enabled false: rules answer, whatever else is set
 * @param dailyMicroUsd the most that may be spent in a day, in millionths of a dollar; null for no
 *     cap
 * @param price of the model, when the operator knows better than the table
 */
public record ModelSettings(
    Host provider,
    String model,
    @Nullable URI baseUrl,
    @Nullable ApiKey apiKey,
    @Nullable String apiKeySecret,
    Duration timeout,
    boolean enabled,
    @Nullable Long dailyMicroUsd,
    @Nullable Price price) {
  /** Rules on this machine. */
  public static final ModelSettings OFFLINE =
      new ModelSettings(
          Host.OFFLINE,
          "rules",
          null,
          null,
          null,
          Duration.ofSeconds(ModelSettingsReader.STANDARD_SECONDS),
          true,
          null,
          null);

  /** Who has the model. */
  public enum Host {
    OFFLINE("offline"),
    /** Amazon Bedrock, by its Converse API. */
    BEDROCK("bedrock"),
    /** Any server that speaks OpenAI's chat completions. */
    OPENAI("openai");

    private final String wireName;

    Host(String wireName) {
      this.wireName = wireName;
    }

    /** The name used in configuration and in the HTTP contract. */
    public String wireName() {
      return wireName;
    }
  }

  /**
   * Reads them from {@code HOLDFAST_LLM_…}.
   *
   * @throws BadModelSettingException naming the variable that is wrong, and what it may be
   */
  public static ModelSettings from(Map<String, String> environment) {
    return new ModelSettingsReader(environment).read();
  }

  /** Whether a model is asked at all. */
  public boolean usesModel() {
    return enabled && provider != Host.OFFLINE;
  }

  public Optional<Price> knownPrice() {
    return Optional.ofNullable(price).or(() -> Prices.of(model));
  }

  /** The cap, when there is one. */
  public OptionalLong dailyCapMicroUsd() {
    return dailyMicroUsd == null ? OptionalLong.empty() : OptionalLong.of(dailyMicroUsd);
  }

  boolean keyGiven() {
    return apiKey != null || apiKeySecret != null;
  }
}
