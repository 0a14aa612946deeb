package dev.holdfast.assistant.model;

import dev.holdfast.assistant.model.ModelSettings.Host;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the variables about models, and says in a plain sentence what is wrong with them. */
final class ModelSettingsReader {
  static final int STANDARD_SECONDS = 25;

  /** API Gateway waits 30 seconds, and what the model said has to be stored within them too. */
  private static final int MOST_SECONDS = 27;

  private static final URI OPENAI = URI.create("https://api.openai.com/v1");
  private static final Pattern SECRET =
      Pattern.compile("arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:[\\w/+=.@-]+");
  private static final Pattern NAME = Pattern.compile("[\\w./:@+-]{1,200}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

  private final Map<String, String> environment;

  ModelSettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  ModelSettings read() {
    Host provider = provider();
    ModelSettings settings =
        new ModelSettings(
            provider,
            model(provider),
            provider == Host.OPENAI ? baseUrl() : null,
            provider == Host.OPENAI ? key() : null,
            provider == Host.OPENAI ? secret() : null,
            Duration.ofSeconds(seconds()),
            flag("HOLDFAST_LLM_ENABLED"),
            micros("HOLDFAST_LLM_DAILY_USD"),
            price());
    check(settings);
    return settings;
  }

  private static void check(ModelSettings settings) {
    if (!settings.usesModel()) {
      return;
    }
    if (settings.apiKey() != null && settings.apiKeySecret() != null) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_API_KEY and HOLDFAST_LLM_API_KEY_SECRET are both set: keep one of them");
    }
    URI address = settings.baseUrl();
    if (address != null && settings.keyGiven() && inTheClear(address)) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_BASE_URL must begin with https:// where there is a key, which would else"
              + " travel in the clear, but is: "
              + address);
    }
    if (settings.dailyMicroUsd() != null && settings.knownPrice().isEmpty()) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_DAILY_USD needs the price of "
              + settings.model()
              + ", which is not known: set HOLDFAST_LLM_PRICE_INPUT and HOLDFAST_LLM_PRICE_OUTPUT,"
              + " in USD per million tokens");
    }
  }

  private static boolean inTheClear(URI address) {
    String host = address.getHost();
    boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return address.getScheme().equals("http") && !here;
  }

  private @Nullable String text(String name) {
    String text = environment.getOrDefault(name, "").strip();
    return text.isEmpty() ? null : text;
  }

  private Host provider() {
    String name = text("HOLDFAST_LLM_PROVIDER");
    for (Host provider : Host.values()) {
      if (provider.wireName().equals(name == null ? "offline" : name)) {
        return provider;
      }
    }
    throw new BadModelSettingException(
        "HOLDFAST_LLM_PROVIDER must be offline, bedrock or openai, but is: " + name);
  }

  private String model(Host provider) {
    String model = text("HOLDFAST_LLM_MODEL");
    if (provider == Host.OFFLINE) {
      return "rules";
    }
    if (model == null) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_PROVIDER="
              + provider.wireName()
              + " needs HOLDFAST_LLM_MODEL, and it is not set");
    }
    if (!NAME.matcher(model).matches()) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_MODEL must be the name of a model, but is: " + model);
    }
    return model;
  }

  private URI baseUrl() {
    String text = text("HOLDFAST_LLM_BASE_URL");
    if (text == null) {
      return OPENAI;
    }
    try {
      URI address = new URI(text);
      boolean plain =
          address.getUserInfo() == null
              && address.getQuery() == null
              && address.getFragment() == null;
      if (text.matches("https?://.*") && address.getHost() != null && plain) {
        return address;
      }
    } catch (URISyntaxException noAddress) {
      // told below, without the value, which may hold a password
    }
    throw new BadModelSettingException(
        "HOLDFAST_LLM_BASE_URL must be an address such as http://localhost:11434/v1, without a"
            + " name, a password or a query in it");
  }

  private @Nullable ApiKey key() {
    String key = text("HOLDFAST_LLM_API_KEY");
    try {
      return key == null ? null : new ApiKey(key);
    } catch (IllegalArgumentException badKey) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_API_KEY must be printable ASCII without spaces");
    }
  }

  private @Nullable String secret() {
    String arn = text("HOLDFAST_LLM_API_KEY_SECRET");
    if (arn != null && !SECRET.matcher(arn).matches()) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_API_KEY_SECRET must be the ARN of a secret in Secrets Manager, but is: "
              + arn);
    }
    return arn;
  }

  private int seconds() {
    String text = text("HOLDFAST_LLM_TIMEOUT_SECONDS");
    if (text == null) {
      return STANDARD_SECONDS;
    }
    if (text.matches("\\d{1,2}")) {
      int seconds = Integer.parseInt(text);
      if (seconds >= 1 && seconds <= MOST_SECONDS) {
        return seconds;
      }
    }
    throw new BadModelSettingException(
        "HOLDFAST_LLM_TIMEOUT_SECONDS must be a number from 1 to "
            + MOST_SECONDS
            + ", but is: "
            + text);
  }

  private boolean flag(String name) {
    String text = text(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw new BadModelSettingException(name + " must be true or false, but is: " + text);
    }
    return !"false".equals(text);
  }

  /** Dollars, in millionths. */
  private @Nullable Long micros(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    if (!AMOUNT.matcher(text).matches()) {
      throw new BadModelSettingException(
          name + " must be an amount in US dollars such as 2.50, but is: " + text);
    }
    return new BigDecimal(text).movePointRight(6).longValueExact();
  }

  private @Nullable Price price() {
    Long input = micros("HOLDFAST_LLM_PRICE_INPUT");
    Long output = micros("HOLDFAST_LLM_PRICE_OUTPUT");
    if ((input == null) != (output == null)) {
      throw new BadModelSettingException(
          "HOLDFAST_LLM_PRICE_INPUT and HOLDFAST_LLM_PRICE_OUTPUT come together or not at all");
    }
    return input == null || output == null ? null : new Price(input, output);
  }
}
