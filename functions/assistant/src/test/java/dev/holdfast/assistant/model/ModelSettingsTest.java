package dev.holdfast.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.assistant.Usage;
import dev.holdfast.assistant.model.ModelSettings.Host;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {
  private static final String SECRET =
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:holdfast/key-a1B2c3";

  private static ModelSettings with(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOLDFAST_LLM_PROVIDER", "openai");
    environment.put("HOLDFAST_LLM_MODEL", "gpt-4.1-mini");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put("HOLDFAST_LLM_" + namesAndValues[i], namesAndValues[i + 1]);
    }
    return ModelSettings.from(environment);
  }

  @Test
  void withoutAnythingTheRulesAnswer() {
    assertThat(ModelSettings.from(Map.of())).isEqualTo(ModelSettings.OFFLINE);
    assertThat(ModelSettings.OFFLINE.usesModel()).isFalse();
  }

  @Test
  void readsAModelWithAllItsLimits() {
    ModelSettings settings =
        with(
            "BASE_URL", "https://llm.example/v1",
            "API_KEY", "sk-canary",
            "TIMEOUT_SECONDS", "12",
            "DAILY_USD", "2.50",
            "PRICE_INPUT", "0.5",
            "PRICE_OUTPUT", "1.5");
    assertThat(settings.provider()).isEqualTo(Host.OPENAI);
    assertThat(settings.baseUrl()).isEqualTo(URI.create("https://llm.example/v1"));
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(12));
    assertThat(settings.dailyCapMicroUsd()).hasValue(2_500_000);
    assertThat(settings.knownPrice()).contains(new Price(500_000, 1_500_000));
    assertThat(settings).asString().doesNotContain("canary");
    assertThat(with().timeout()).isEqualTo(Duration.ofSeconds(25));
    assertThat(with("API_KEY_SECRET", SECRET).apiKeySecret()).isEqualTo(SECRET);
  }

  @Test
  void theSwitchTurnsModelsOff() {
    assertThat(with("ENABLED", "false").usesModel()).isFalse();
    assertThat(with("ENABLED", "true").usesModel()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PROVIDER, oracle",
    "MODEL, ''",
    "MODEL, a b",
    "BASE_URL, localhost:11434",
    "BASE_URL, https://me:sesame@llm.example/v1",
    "API_KEY, a b",
    "API_KEY_SECRET, holdfast/key",
    "TIMEOUT_SECONDS, 0",
    "TIMEOUT_SECONDS, 30",
    "ENABLED, maybe",
    "DAILY_USD, -1",
    "DAILY_USD, lots",
    "PRICE_INPUT, 1"
  })
  void namesTheVariableThatIsWrong(String name, String value) {
    assertThatThrownBy(() -> with(name, value))
        .isInstanceOf(BadModelSettingException.class)
        .hasMessageContaining("HOLDFAST_LLM_" + name)
        .message()
        .doesNotContain("sesame");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://llm.example/v1", "http://10.0.0.7:8000/v1"})
  void noKeyTravelsInTheClear(String address) {
    assertThatThrownBy(() -> with("BASE_URL", address, "API_KEY", "sk-canary"))
        .hasMessageContaining("https://")
        .message()
        .doesNotContain("canary");
    assertThat(with("BASE_URL", address).baseUrl()).isEqualTo(URI.create(address));
    assertThat(with("BASE_URL", "http://127.0.0.1:1/v1", "API_KEY", "x").usesModel()).isTrue();
  }

  @Test
  void twoKeysAreOneTooMany() {
    assertThatThrownBy(() -> with("API_KEY", "x", "API_KEY_SECRET", SECRET))
        .hasMessageContaining("keep one");
  }

  @Test
  void aCapNeedsAPrice() {
    assertThatThrownBy(() -> with("MODEL", "llama-of-mine", "DAILY_USD", "1"))
        .hasMessageContaining("HOLDFAST_LLM_PRICE_INPUT");
    assertThat(with("DAILY_USD", "1").usesModel()).isTrue();
  }

  @Test
  void pricesAreKnownOrUnknownAndNeverNothing() {
    assertThat(with("MODEL", "llama-of-mine").knownPrice()).isEmpty();
    Price global = Prices.of("global.anthropic.claude-haiku-4-5-20251001-v1:0").orElseThrow();
    assertThat(global).isEqualTo(new Price(1_000_000, 5_000_000));
    assertThat(Prices.of("eu.anthropic.claude-haiku-4-5-20251001-v1:0"))
        .contains(new Price(1_100_000, 5_500_000));
    assertThat(global.of(new Usage(1, 0))).as("rounded up").isEqualTo(1);
    assertThat(global.of(new Usage(2_000, 300))).isEqualTo(3_500);
  }
}
