package dev.holdfast.infra.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.infra.description.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  private static Settings read(Map<String, ?> context) {
    return SettingsReader.read(context, Map.of());
  }

  @Test
  void nothingHasToBeSet() {
    Settings settings = read(Map.of());

    assertThat(settings.stage()).isEqualTo("dev");
    assertThat(settings.region()).isEqualTo("us-east-1");
    assertThat(settings.keepData()).isTrue();
    assertThat(settings.model().provider()).isEqualTo("bedrock");
    assertThat(settings.model().dailyUsd()).isEqualTo("5");
    assertThat(settings.historyDays()).isEqualTo(90);
    assertThat(settings.leaseDays()).isEqualTo(30);
    assertThat(settings.originSecrets()).containsExactly(1);
  }

  @Test
  void theCommandLinesAccountAndRegionAreTaken() {
    Settings settings =
        SettingsReader.read(
            Map.of(),
            Map.of("CDK_DEFAULT_REGION", "eu-west-1", "CDK_DEFAULT_ACCOUNT", "123456789012"));

    assertThat(settings.region()).isEqualTo("eu-west-1");
    assertThat(settings.account()).isEqualTo("123456789012");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stage         | Prod        | stage has to be 12 lower-case letters
          region        | Frankfurt   | region has to be a region of AWS
          keepData      | no          | keepData has to be true or false
          restoredStream | sessions   | the ARN of the restored table's stream
          domain        | https://x   | domain has to be a name
          domain        | x.example.com | domain and certificateArn come together
          certificateArn | arn:aws:acm:eu-central-1:123456789012:certificate/0a | in us-east-1
          modelProvider | oracle      | modelProvider has to be offline, bedrock or openai
          modelProvider | openai      | needs the setting model
          model         | a b         | the id of a model or of an inference profile
          modelBaseUrl  | http://x/v1 | an address that begins with https://
          modelBaseUrl  | https://x/v1 | modelBaseUrl is for modelProvider openai
          modelKeySecret | sk-1234    | the ARN of a secret
          modelEnabled  | off         | modelEnabled has to be true or false
          modelDailyUsd | much        | an amount in US dollars
          modelPriceInput | 1         | come together or not at all
          historyDays   | 0           | a number from 1
          logDays       | 31          | logDays has to be one of
          leaseDays     | many        | leaseDays has to be a number
          openSessions  | 1           | openSessions has to be true or false
          alarmEmail    | me          | an address of mail
          firewall      | off         | firewall has to be true or false
          rate          | 0           | rate has to be a number
          burst         | 9999        | burst has to be a number
          originSecrets | 1,2,3       | one number or two different ones
          originSecrets | 2,2         | names one secret twice
          stagee        | prod        | There is no setting stagee
          """)
  void whatIsWrongIsSaidInPlainWords(String name, String value, String words) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(words);
  }

  @Test
  void anInferenceProfileIsToldFromItsModel() {
    Model model = read(Map.of("model", "eu.amazon.nova-lite-v1:0")).model();
    assertThat(model.profile()).isTrue();
    assertThat(model.foundationModel()).isEqualTo("amazon.nova-lite-v1:0");
    Model plain = read(Map.of("model", "amazon.nova-lite-v1:0")).model();
    assertThat(plain.profile()).isFalse();
    assertThat(plain.foundationModel()).isEqualTo("amazon.nova-lite-v1:0");
    assertThat(read(Map.of("modelDailyUsd", "none")).model().dailyUsd()).isEmpty();
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> read(Map.of("stage", "UP", "rate", "-1", "keepData", "maybe")))
        .satisfies(told -> assertThat(told).message().hasLineCount(3));
  }

  @Test
  void theDataOfProductionIsKept() {
    assertThatThrownBy(() -> read(Map.of("stage", "prod", "keepData", "false")))
        .hasMessageContaining("its data stays");
    assertThat(read(Map.of("stage", "test", "keepData", "false")).keepData()).isFalse();
  }

  @Test
  void whatTheCdkItselfPutsThereIsNoSetting() {
    assertThat(read(Map.of("@aws-cdk/core:x", true, "aws:cdk:y", List.of())).stage())
        .isEqualTo("dev");
  }

  @Test
  void aPackageThatIsNotBuiltIsToldWithTheCommandThatBuildsIt(@TempDir Path empty) {
    Artifacts artifacts = new Artifacts(empty);

    assertThatThrownBy(() -> artifacts.zip(Functions.SESSION))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("functions/session/target/function.zip")
        .hasMessageContaining("mvn package");
    assertThatThrownBy(artifacts::web).hasMessageContaining("web/dist/index.html");
  }

  @Test
  void whatAStagesFileSaysHoldsUnlessTheCommandLineSaysOtherwise(@TempDir Path stages)
      throws IOException {
    Files.writeString(stages.resolve("prod.json"), "{\"rate\": 7, \"logDays\": 5}");

    Settings settings = read(StageFile.under(Map.of("stage", "prod", "logDays", "3"), stages));
    assertThat(settings.rate()).isEqualTo(7);
    assertThat(settings.logDays()).isEqualTo(3);
    assertThat(read(StageFile.under(Map.of("stage", "test"), stages)).rate()).isEqualTo(100);
  }

  @Test
  void aStagesFileThatIsNoneIsTold(@TempDir Path stages) throws IOException {
    Files.writeString(stages.resolve("dev.json"), "rate: 7");
    assertThatThrownBy(() -> StageFile.under(Map.of(), stages))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("has to be a JSON object");

    Files.writeString(stages.resolve("dev.json"), "{\"stage\": \"prod\"}");
    assertThatThrownBy(() -> StageFile.under(Map.of(), stages))
        .hasMessageContaining("its own name does that");
  }
}
