package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmfMeterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream before = System.out;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final EmfMeter meter = EmfMeter.ofFunction("session");

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(before);
  }

  @Test
  void aLineAnInvocationHoldsItsMeasuresUnderTheFunctionsNameAlone() throws Exception {
    Invocations.handle(
        null,
        meter,
        () -> {
          meter.count(Measure.SAVES_STORED);
          meter.add(Measure.REHYDRATE_TIME, 12);
          return true;
        });

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(1);
    JsonNode line = lines.getFirst();
    JsonNode described = line.at("/_aws/CloudWatchMetrics/0");
    assertThat(described.get("Namespace").asText()).isEqualTo("Holdfast");
    assertThat(described.get("Dimensions").toString()).isEqualTo("[[\"Service\"]]");
    assertThat(line.get("Service").asText()).isEqualTo("session");
    assertThat(line.get("SavesStored").asInt()).isEqualTo(1);
    assertThat(line.get("RehydrateMs").asInt()).isEqualTo(12);
    assertThat(line.get("ColdStarts").asInt()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstInvocationIsAColdStart() throws Exception {
    for (int i = 0; i < 2; i++) {
      Invocations.handle(
          null,
          meter,
          () -> {
            meter.count(Measure.SAVES_STORED);
            return true;
          });
    }

    assertThat(lines().stream().filter(line -> line.has("ColdStarts"))).hasSize(1);
  }

  @Test
  void whatHasLabelsGetsALineOfItsOwnWithThemAsDimensions() throws Exception {
    Map<String, String> labels = Map.of("Provider", "bedrock", "Model", "m-1");
    Invocations.handle(
        null,
        meter,
        () -> {
          meter.add(Measure.MODEL_TIME, 900, labels);
          meter.add(Measure.MODEL_ANSWERS, 1, labels);
          meter.count(Measure.SAVES_STORED);
          return true;
        });

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(2);
    JsonNode labelled =
        lines.stream().filter(line -> line.has("ModelMs")).findFirst().orElseThrow();
    assertThat(labelled.get("ModelMs").asInt()).isEqualTo(900);
    assertThat(labelled.get("ModelAnswers").asInt()).isEqualTo(1);
    assertThat(labelled.has("SavesStored")).isFalse();
    assertThat(labelled.get("Model").asText()).isEqualTo("m-1");
    assertThat(labelled.at("/_aws/CloudWatchMetrics/0/Dimensions/0").toString())
        .contains("Service", "Provider", "Model");
    JsonNode plain =
        lines.stream().filter(line -> line.has("SavesStored")).findFirst().orElseThrow();
    assertThat(plain.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
        .isEqualTo("[[\"Service\"]]");
  }

  @Test
  void aRehearsalCountsNothing() throws Exception {
    EmfMeter.unread(meter, () -> meter.count(Measure.SAVES_STORED));

    assertThat(lines()).allSatisfy(line -> assertThat(line.get("SavesStored").asInt()).isZero());
  }

  @Test
  void aFailureIsHandedToLambdaWithoutWhatItSays() {
    Meter nobody = Meter.NONE;
    assertThatThrownBy(() ->
            Invocations.handle(
                null,
                nobody,
                () -> {
                  throw new IllegalStateException("planted words");
                }))
        .hasMessage("java.lang.IllegalStateException")
        .hasNoCause();
  }

  private List<JsonNode> lines() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : said.toString(StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith("{\"") && line.contains("_aws")) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }
}
