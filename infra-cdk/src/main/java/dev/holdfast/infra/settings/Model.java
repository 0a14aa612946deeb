package dev.holdfast.infra.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who answers the chat.
 *
 * @param provider {@code offline}, {@code bedrock} or {@code openai}
 * @param name of the model, as its provider calls it; empty for {@code offline}
 * @param baseUrl of an OpenAI-compatible server; empty for OpenAI's own
 * @param keySecret the ARN of the secret that holds the provider's key; null where it needs none
 * @param enabled false: rules answer, and no model is asked
 * @param dailyUsd the most that may be spent in a day; empty for no cap
 * @param priceInput US dollars for a million tokens of question; empty for the list price
 * @param priceOutput the same of answer
 */
public record Model(
    String provider,
    String name,
    String baseUrl,
    @Nullable String keySecret,
    boolean enabled,
    String dailyUsd,
    String priceInput,
    String priceOutput) {
  /** A group of regions before the name of a model makes it the name of an inference profile. */
  private static final Pattern PROFILE =
      Pattern.compile("(global|us|us-gov|eu|apac|jp|au|ca)\\.(.+)");

  public boolean onBedrock() {
    return provider.equals("bedrock");
  }

  /** Whether the name is that of an inference profile, which runs a model in several regions. */
  public boolean profile() {
    return PROFILE.matcher(name).matches();
  }

  /** The model itself, behind a profile or not. */
  public String foundationModel() {
    return PROFILE.matcher(name).replaceFirst("$2");
  }
}
