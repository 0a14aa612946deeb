package dev.holdfast.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A provider's library is loaded when it is the one in use, and else costs nothing at the start.
 */
class LoadedClassesTest {
  private static final List<String> OF_MODELS =
      List.of(
          "dev.langchain4j",
          "services.bedrockruntime",
          "services.secretsmanager",
          "dev.failsafe",
          "java.net.http.HttpClient",
          "dev.holdfast.assistant.model.LanguageModelProvider");

  @Test
  void rulesLoadNoLibraryOfModels() throws Exception {
    assertThat(loadedWith("offline")).noneMatch(LoadedClassesTest::ofModels);
  }

  @Test
  void openAiLoadsNothingOfBedrock() throws Exception {
    List<String> loaded = loadedWith("openai");
    assertThat(loaded).anyMatch(name -> name.startsWith("dev.langchain4j.model.openai"));
    assertThat(loaded)
        .noneMatch(name -> name.contains("bedrock") && !name.startsWith("dev.holdfast"));
  }

  @Test
  void bedrockLoadsNothingOfOpenAi() throws Exception {
    List<String> loaded = loadedWith("bedrock");
    assertThat(loaded).anyMatch(name -> name.contains("services.bedrockruntime"));
    assertThat(loaded).noneMatch(name -> name.startsWith("dev.langchain4j.model.openai"));
  }

  private static boolean ofModels(String name) {
    return OF_MODELS.stream().anyMatch(name::contains);
  }

  private static List<String> loadedWith(String provider) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:stdout",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ProviderStart.class.getName())
            .redirectErrorStream(true);
    builder.environment().put("HOLDFAST_LLM_PROVIDER", provider);
    builder.environment().put("HOLDFAST_LLM_MODEL", "a-model");
    builder.environment().put("AWS_REGION", "eu-west-1");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said.substring(Math.max(0, said.length() - 2_000))).isZero();
    return said.lines()
        .filter(line -> line.contains("source:"))
        .map(line -> line.replaceFirst("^(?:\\[[^]]*])*\\s*(\\S+).*", "$1"))
        .toList();
  }
}
