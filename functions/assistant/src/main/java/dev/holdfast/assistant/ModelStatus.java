package dev.holdfast.assistant;

/**
 * Which provider and model answer.
 *
 * @param apiKeyPresent whether the provider has been given a key
 * @param modelUse false when the operator has switched models off and the rules answer
 */
public record ModelStatus(String provider, String model, boolean apiKeyPresent, boolean modelUse) {
  public ModelStatus {
    if (provider.isBlank()) {
      throw new IllegalArgumentException("provider must not be blank: \"" + provider + "\"");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("model must not be blank: \"" + model + "\"");
    }
  }

  public ModelStatus(String provider, String model, boolean apiKeyPresent) {
    this(provider, model, apiKeyPresent, true);
  }
}
