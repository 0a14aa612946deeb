package dev.holdfast.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.model.ModelSettings.Host;
import dev.holdfast.assistant.model.stub.AskedRequest;
import dev.holdfast.assistant.model.stub.Reaction;
import dev.holdfast.assistant.model.stub.StubOpenAi;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiServerTest extends ProviderContract {
  private static final ApiKey KEY = new ApiKey("sk-canary-of-a-key");

  private final StubOpenAi stub = StubOpenAi.start();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Override
  ModelProvider provider(Duration timeout, CountingMeter meter) {
    return provider(stub.baseUrl(), timeout, meter);
  }

  private static ModelProvider provider(URI address, Duration timeout, CountingMeter meter) {
    ModelSettings settings =
        new ModelSettings(
            Host.OPENAI,
            "stub-1",
            address,
            KEY,
            null,
            timeout,
            true,
            null,
            new Price(2_000_000, 10_000_000));
    return new LanguageModelProvider(
        settings,
        new OpenAiServer(settings, Keys.fixed(KEY)),
        new Attempts(Duration.ofMillis(20), () -> 1),
        new Measures(meter, settings),
        new SecureRandom(),
        System::nanoTime);
  }

  @Test
  void sendsTheKeyInItsHeaderAndTheSchemaInTheBody() {
    next(says(GOOD));
    provider(Duration.ofSeconds(20), meter).answer(REPHRASE);
    AskedRequest request = requests().getFirst();
    assertThat(request.target()).isEqualTo("/v1/chat/completions");
    assertThat(request.headers()).containsEntry("authorization", "Bearer sk-canary-of-a-key");
    assertThat(request.body().toString()).doesNotContain("canary");
    JsonNode format = request.body().get("response_format");
    assertThat(format.get("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/json_schema/strict").asBoolean()).isTrue();
    JsonNode schema = format.at("/json_schema/schema");
    assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.get("required").toString())
        .isEqualTo("[\"message\",\"edits\",\"questions\"]");
    assertThat(request.body().get("max_tokens").asInt()).isEqualTo(1_024);
    assertThat(request.body().get("model").asText()).isEqualTo("stub-1");
  }

  @Test
  void aRefusalInItsOwnFieldIsARefusal() {
    otherwise(StubOpenAi.declines("I cannot help with that"));
    assertThatThrownBy(() -> provider(Duration.ofSeconds(20), meter).answer(REPHRASE))
        .hasMessageContaining("declined");
    assertThat(requests()).hasSize(1);
  }

  @Test
  void aModelThatCallsTheLimitByItsNewerNameGetsThat() {
    next(
        StubOpenAi.refuses(
            400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."));
    otherwise(says(GOOD));
    ModelProvider provider = provider(Duration.ofSeconds(20), meter);
    provider.answer(REPHRASE);
    provider.answer(REPHRASE);
    assertThat(requests()).hasSize(3);
    assertThat(requests().getLast().body().get("max_completion_tokens").asInt()).isEqualTo(1_024);
    assertThat(requests().getLast().body().has("max_tokens")).isFalse();
  }

  @Test
  void aServerThatKnowsNoJsonObjectEitherIsHeldByThePromptAlone() {
    next(StubOpenAi.refuses(400, "response_format.type must be json_object or text"));
    next(StubOpenAi.refuses(422, "response_format: extra fields not permitted"));
    otherwise(says("```json\n" + GOOD + "\n```"));
    assertThat(provider(Duration.ofSeconds(20), meter).answer(REPHRASE).edits()).hasSize(1);
    assertThat(requests()).hasSize(3);
    assertThat(requests().get(1).body().at("/response_format/type").asText())
        .isEqualTo("json_object");
    assertThat(requests().get(2).body().has("response_format")).isFalse();
  }

  @Test
  void nobodyAtTheAddressIsAFailureWithoutWords() {
    ModelProvider nobody =
        provider(URI.create("http://127.0.0.1:1/v1"), Duration.ofSeconds(20), meter);
    assertThatThrownBy(() -> nobody.answer(REPHRASE)).hasMessageContaining("reached").hasNoCause();
  }

  @Test
  void aRedirectIsNotFollowedSinceItWouldCarryTheKeyElsewhere() {
    next((exchange, request) -> {
      exchange.getResponseHeaders().set("Location", "/elsewhere");
      Reaction.sends(307, "").to(exchange, request);
    });
    assertThatThrownBy(() -> provider(Duration.ofSeconds(20), meter).answer(REPHRASE))
        .hasMessageContaining("did not take");
    assertThat(requests()).hasSize(1);
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
    return StubOpenAi.says(text);
  }

  @Override
  Reaction saysCutOff(String text) {
    return StubOpenAi.says(text, "length");
  }

  @Override
  Reaction filters() {
    return StubOpenAi.says("", "content_filter");
  }

  @Override
  Reaction refuses(int status, String message) {
    return StubOpenAi.refuses(status, message);
  }

  @Override
  String userText(JsonNode request) {
    return StubOpenAi.firstOf(request, "user");
  }

  @Override
  String systemText(JsonNode request) {
    return StubOpenAi.firstOf(request, "system");
  }

  @Override
  String laterText(JsonNode request) {
    return request.path("messages").path(3).path("content").asText();
  }
}
