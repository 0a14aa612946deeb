package dev.holdfast.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.model.ModelSettings.Host;
import dev.holdfast.assistant.model.stub.AskedRequest;
import dev.holdfast.assistant.model.stub.Reaction;
import dev.holdfast.assistant.model.stub.StubBedrock;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpClient;

class BedrockServerTest extends ProviderContract {
  private static final SdkHttpClient HTTP = AwsClients.http();
  private static final String MODEL = "eu.anthropic.claude-haiku-4-5-20251001-v1:0";

  private final StubBedrock stub = StubBedrock.start();

  @AfterEach
  void stop() {
    stub.close();
  }

  @AfterAll
  static void closeConnections() {
    HTTP.close();
  }

  @Override
  ModelProvider provider(Duration timeout, CountingMeter meter) {
    ModelSettings settings =
        new ModelSettings(
            Host.BEDROCK,
            MODEL,
            null,
            null,
            null,
            timeout,
            true,
            null,
            new Price(2_000_000, 10_000_000));
    Target target = Target.at(stub.endpoint(), "canary-id", "canary-secret", "eu-west-1");
    return new LanguageModelProvider(
        settings,
        new BedrockServer(settings, BedrockServer.client(target, HTTP, timeout)),
        new Attempts(Duration.ofMillis(20), () -> 1),
        new Measures(meter, settings),
        new SecureRandom(),
        System::nanoTime);
  }

  @Test
  void speaksConverseWithTheSchemaAndALimit() {
    next(says(GOOD));
    provider(Duration.ofSeconds(20), meter).answer(REPHRASE);
    AskedRequest request = requests().getFirst();
    assertThat(request.target())
        .isEqualTo("/model/eu.anthropic.claude-haiku-4-5-20251001-v1%3A0/converse");
    assertThat(request.headers().get("authorization")).contains("AWS4-HMAC-SHA256", "canary-id");
    assertThat(request.headers().toString()).doesNotContain("canary-secret");
    assertThat(request.body().at("/inferenceConfig/maxTokens").asInt()).isEqualTo(1_024);
    JsonNode format = request.body().at("/outputConfig/textFormat");
    assertThat(format.get("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/structure/jsonSchema/schema").asText())
        .contains("\"additionalProperties\":false", "\"evidence\"");
  }

  @Test
  void aGuardrailThatSteppedInIsARefusal() {
    otherwise(StubBedrock.says("Sorry, I cannot.", "guardrail_intervened"));
    assertThatThrownBy(() -> provider(Duration.ofSeconds(20), meter).answer(REPHRASE))
        .hasMessageContaining("declined");
    assertThat(requests()).hasSize(1);
  }

  @Test
  void aStopReasonThatIsNotKnownYetFailsPlainly() {
    otherwise(StubBedrock.says(GOOD, "something_new"));
    assertThatThrownBy(() -> provider(Duration.ofSeconds(20), meter).answer(REPHRASE))
        .hasMessageContaining("no answer of its protocol");
  }

  @Override
  void next(Reaction... reactions) {
    stub.next(reactions);
  }

  @Override
  void otherwise(Reaction reaction) {
    stub.otherwise(reaction);
  }

  @Override
  List<AskedRequest> requests() {
    return stub.requests();
  }

  @Override
  Reaction says(String text) {
    return StubBedrock.says(text, "end_turn");
  }

  @Override
  Reaction saysCutOff(String text) {
    return StubBedrock.says(text, "max_tokens");
  }

  @Override
  Reaction filters() {
    return StubBedrock.says("", "content_filtered");
  }

  @Override
  Reaction refuses(int status, String message) {
    String exception =
        switch (status) {
          case 401, 403 -> "AccessDeniedException";
          case 404 -> "ResourceNotFoundException";
          case 500 -> "InternalServerException";
          case 503 -> "ServiceUnavailableException";
          default -> "ValidationException";
        };
    return StubBedrock.refuses(status, exception, message);
  }

  @Override
  String userText(JsonNode request) {
    return request.at("/messages/0/content/0/text").asText();
  }

  @Override
  String systemText(JsonNode request) {
    return request.at("/system/0/text").asText();
  }

  @Override
  String laterText(JsonNode request) {
    return request.at("/messages/2/content/0/text").asText();
  }
}
