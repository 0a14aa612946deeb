package dev.holdfast.assistant.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.assistant.ModelProvider;
import dev.holdfast.assistant.model.ModelSettings;
import dev.holdfast.assistant.offline.OfflineProvider;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.priming.Rehearsal;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which provider the function gets, and what is rehearsed with it. */
class ModelWiringTest {
  private static ApplicationContext with(Map<String, String> environment) {
    return ApplicationContext.builder()
        .singletons(
            new InMemoryHotStore(),
            new InMemoryColdStore(),
            new MemoryTallies(InstantSource.system()),
            ModelSettings.from(environment))
        .start();
  }

  @Test
  void aModelIsMadeBeforeTheCheckpointAndNeverAskedInARehearsal() {
    Map<String, String> openAi =
        Map.of(
            "HOLDFAST_LLM_PROVIDER", "openai",
            "HOLDFAST_LLM_MODEL", "gpt-4.1-mini",
            "HOLDFAST_LLM_API_KEY", "sk-1");
    try (ApplicationContext context = with(openAi)) {
      assertThat(context.getBean(ModelProvider.class).status())
          .satisfies(status -> {
            assertThat(status.provider()).isEqualTo("openai");
            assertThat(status.model()).isEqualTo("gpt-4.1-mini");
            assertThat(status.apiKeyPresent()).isTrue();
            assertThat(status.modelUse()).isTrue();
          });
      assertThat(context.getBean(Rehearsal.class).requests())
          .extracting(Rehearsal.Request::path)
          .doesNotContain("/api/chat");
    }
  }

  @Test
  void whereModelsAreSwitchedOffTheRulesAnswerAndSaySo() {
    Map<String, String> off =
        Map.of(
            "HOLDFAST_LLM_PROVIDER", "bedrock",
            "HOLDFAST_LLM_MODEL", "amazon.nova-lite-v1:0",
            "HOLDFAST_LLM_ENABLED", "false");
    try (ApplicationContext context = with(off)) {
      ModelProvider model = context.getBean(ModelProvider.class);
      assertThat(model).isInstanceOf(OfflineProvider.class);
      assertThat(model.status().modelUse()).isFalse();
      assertThat(context.getBean(Rehearsal.class).requests())
          .extracting(Rehearsal.Request::path)
          .contains("/api/chat");
    }
  }
}
