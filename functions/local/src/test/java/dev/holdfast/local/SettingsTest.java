package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.assistant.model.ModelSettings;
import dev.holdfast.local.Settings.BadSettingException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @Test
  void anEmptyEnvironmentMeansTheDefaults() {
    assertThat(Settings.from(Map.of()))
        .isEqualTo(
            new Settings(
                8080,
                Path.of(".holdfast"),
                0,
                0,
                ModelSettings.OFFLINE,
                30,
                true,
                Set.of(),
                false,
                "holdfast-sessions",
                "holdfast-snapshots",
                null,
                null,
                null,
                false));
  }

  @Test
  void eachVariableIsHeard() {
    Settings settings =
        Settings.from(
            Map.ofEntries(
                Map.entry("HOLDFAST_PORT", " 9000 "),
                Map.entry("HOLDFAST_DATA", "elsewhere"),
                Map.entry("HOLDFAST_DYNAMODB_PORT", "9001"),
                Map.entry("HOLDFAST_S3_PORT", "9002"),
                Map.entry("HOLDFAST_LLM_PROVIDER", "offline"),
                Map.entry("HOLDFAST_LEASE_DAYS", "90"),
                Map.entry("HOLDFAST_HOSTS", "Resume.example, 192.168.1.7 ,[fd00::7]"),
                Map.entry("HOLDFAST_STORES", "aws"),
                Map.entry("HOLDFAST_TABLE", "sessions-prod"),
                Map.entry("HOLDFAST_BUCKET", "snapshots-prod"),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", "http://localhost:8000"),
                Map.entry("AWS_ENDPOINT_URL_S3", "https://s3.test/path"),
                Map.entry("AWS_REGION", "eu-central-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "x")));
    assertThat(settings)
        .isEqualTo(
            new Settings(
                9000,
                Path.of("elsewhere"),
                9001,
                9002,
                ModelSettings.OFFLINE,
                90,
                true,
                Set.of("resume.example", "192.168.1.7", "[fd00::7]"),
                true,
                "sessions-prod",
                "snapshots-prod",
                URI.create("http://localhost:8000"),
                URI.create("https://s3.test/path"),
                "eu-central-1",
                true));
    assertThat(Settings.from(Map.of("AWS_PROFILE", "x")).credentialsGiven()).isTrue();
  }

  @Test
  void openSessionsAreAllowedUnlessForbidden() {
    assertThat(Settings.from(Map.of("HOLDFAST_OPEN_SESSIONS", " false ")).openSessions()).isFalse();
    assertThat(Settings.from(Map.of("HOLDFAST_OPEN_SESSIONS", "true")).openSessions()).isTrue();
    assertThat(Settings.from(Map.of("HOLDFAST_OPEN_SESSIONS", "")).openSessions()).isTrue();
    assertThatThrownBy(() -> Settings.from(Map.of("HOLDFAST_OPEN_SESSIONS", "no")))
        .hasMessageContaining("HOLDFAST_OPEN_SESSIONS")
        .hasMessageContaining("no");
  }

  @Test
  void oneEndpointIsForBothStoresUnlessOneHasItsOwn() {
    URI all = URI.create("http://localhost:4566");
    Settings both = Settings.from(Map.of("AWS_ENDPOINT_URL", all.toString()));
    assertThat(both.dynamoDb()).isEqualTo(all);
    assertThat(both.s3()).isEqualTo(all);
    Settings own =
        Settings.from(
            Map.of(
                "AWS_ENDPOINT_URL",
                all.toString(),
                "AWS_ENDPOINT_URL_S3",
                "http://localhost:9000"));
    assertThat(own.dynamoDb()).isEqualTo(all);
    assertThat(own.s3()).isEqualTo(URI.create("http://localhost:9000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HOLDFAST_PORT",
        "HOLDFAST_DATA",
        "HOLDFAST_DYNAMODB_PORT",
        "HOLDFAST_S3_PORT",
        "HOLDFAST_LLM_PROVIDER",
        "HOLDFAST_HOSTS",
        "HOLDFAST_STORES",
        "HOLDFAST_TABLE",
        "HOLDFAST_BUCKET",
        "AWS_REGION",
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_DYNAMODB",
        "AWS_ENDPOINT_URL_S3"
      })
  void anEmptyVariableIsAsGoodAsNone(String name) {
    assertThat(Settings.from(Map.of(name, ""))).isEqualTo(Settings.from(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "HOLDFAST_PORT,eighty",
    "HOLDFAST_PORT,-1",
    "HOLDFAST_PORT,65536",
    "HOLDFAST_PORT,99999999999",
    "HOLDFAST_DYNAMODB_PORT,8000x",
    "HOLDFAST_S3_PORT,1.5",
    "HOLDFAST_LEASE_DAYS,0",
    "HOLDFAST_LEASE_DAYS,3651",
    "HOLDFAST_LEASE_DAYS,a month",
    "HOLDFAST_LLM_PROVIDER,oracle",
    "HOLDFAST_LLM_TIMEOUT_SECONDS,60",
    "HOLDFAST_LLM_ENABLED,perhaps",
    "HOLDFAST_STORES,cloud",
    "HOLDFAST_HOSTS,http://resume.example",
    "HOLDFAST_HOSTS,resume.example:8080",
    "HOLDFAST_HOSTS,*",
    "HOLDFAST_HOSTS,*.resume.example",
    "HOLDFAST_HOSTS,'resume.example,'",
    "HOLDFAST_HOSTS,'a b'",
    "HOLDFAST_HOSTS,fd00::7",
    "AWS_ENDPOINT_URL,localhost:4566",
    "AWS_ENDPOINT_URL,ftp://localhost",
    "AWS_ENDPOINT_URL_DYNAMODB,http://",
    "AWS_ENDPOINT_URL_DYNAMODB,http://local host",
    "AWS_ENDPOINT_URL_S3,http://[",
    "AWS_ENDPOINT_URL_S3,http://a/%zz",
  })
  void aBadValueIsRefusedByNameAndShown(String name, String value) {
    assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
        .isInstanceOf(BadSettingException.class)
        .hasMessageContaining(name + " must be ")
        .hasMessageContaining(value);
  }

  @Test
  void aDeploymentIsNamedWholeOrNotAtAll() {
    assertThatThrownBy(
            () -> Settings.from(Map.of("HOLDFAST_STORES", "aws", "HOLDFAST_TABLE", "sessions")))
        .isInstanceOf(BadSettingException.class)
        .hasMessageContaining("HOLDFAST_BUCKET");
    assertThatThrownBy(
            () -> Settings.from(Map.of("HOLDFAST_STORES", "aws", "HOLDFAST_BUCKET", "snapshots")))
        .isInstanceOf(BadSettingException.class)
        .hasMessageContaining("HOLDFAST_TABLE");
  }

  @Test
  void aDirectoryThatIsNoPathIsRefusedByName() {
    assertThatThrownBy(() -> Settings.from(Map.of("HOLDFAST_DATA", "a\0b")))
        .isInstanceOf(BadSettingException.class)
        .hasMessageContaining("HOLDFAST_DATA must be ");
  }
}
