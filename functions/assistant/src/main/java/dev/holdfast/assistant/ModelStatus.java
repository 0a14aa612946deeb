package dev.holdfast.assistant;

/** Which provider and model answer, and whether the provider has been given a key. */
public record ModelStatus(String provider, String model, boolean apiKeyPresent) {
  public ModelStatus {
    if (provider.isBlank()) {
      throw new IllegalArgumentException("provider must not be blank: \"" + provider + "\"");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("model must not be blank: \"" + model + "\"");
    }
  }
}
