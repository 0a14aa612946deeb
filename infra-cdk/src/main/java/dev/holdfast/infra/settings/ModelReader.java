package dev.holdfast.infra.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the settings about models. */
final class ModelReader {
  /** Small, quick, holds to a JSON schema, and can be had in most regions by this profile. */
  private static final String ON_BEDROCK = "global.anthropic.claude-haiku-4-5-20251001-v1:0";

  /** Nobody who forgets to think of it is to pay for a month of somebody else's questions. */
  private static final String DAILY_USD = "5";

  private static final Pattern PROVIDER = Pattern.compile("offline|bedrock|openai");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w./:@+-]{0,199}");
  private static final Pattern BEDROCK_NAME = Pattern.compile("[a-z0-9-]+(\\.[\\w:.-]+)+");
  private static final Pattern ADDRESS =
      Pattern.compile("https://[a-z0-9.-]+(:\\d{1,5})?(/[\\w./-]*)?");
  private static final Pattern SECRET =
      Pattern.compile("arn:aws:secretsmanager:[a-z0-9-]+:\\d{12}:secret:[\\w/+=.@-]+");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?|none");

  private ModelReader() {}

  static Model read(SettingsReader settings) {
    String provider =
        settings.matching("modelProvider", "bedrock", PROVIDER, "offline, bedrock or openai");
    boolean bedrock = provider.equals("bedrock");
    String name =
        bedrock
            ? settings.matching(
                "model",
                ON_BEDROCK,
                BEDROCK_NAME,
                "the id of a model or of an inference profile of Bedrock")
            : settings.matching("model", "", NAME, "the name of a model");
    if (provider.equals("openai") && name.isEmpty()) {
      settings.problem("modelProvider openai needs the setting model.");
    }
    String daily = amount(settings, "modelDailyUsd", DAILY_USD);
    Model model =
        new Model(
            provider,
            provider.equals("offline") ? "" : name,
            settings.matching("modelBaseUrl", "", ADDRESS, "an address that begins with https://"),
            settings.optional("modelKeySecret", SECRET, "the ARN of a secret, which holds the key"),
            settings.flag("modelEnabled", true),
            daily.equals("none") ? "" : daily,
            amount(settings, "modelPriceInput", ""),
            amount(settings, "modelPriceOutput", ""));
    if (model.priceInput().isEmpty() != model.priceOutput().isEmpty()) {
      settings.problem("modelPriceInput and modelPriceOutput come together or not at all.");
    }
    forOpenAiOnly(settings, provider, "modelBaseUrl", model.baseUrl());
    forOpenAiOnly(settings, provider, "modelKeySecret", model.keySecret());
    return model;
  }

  private static void forOpenAiOnly(
      SettingsReader settings, String provider, String name, @Nullable String value) {
    if (value != null && !value.isEmpty() && !provider.equals("openai")) {
      settings.problem(name + " is for modelProvider openai, not " + provider + ".");
    }
  }

  private static String amount(SettingsReader settings, String name, String otherwise) {
    return settings.matching(name, otherwise, AMOUNT, "an amount in US dollars, as 2.50");
  }
}
