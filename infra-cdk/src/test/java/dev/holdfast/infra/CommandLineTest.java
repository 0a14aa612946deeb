package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code cdk synth} as an operator's machine runs it: the command line that is pinned, offline. */
class CommandLineTest {
  private record Outcome(int code, String output) {}

  private static Outcome cdk(Path root, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("node", Path.of("scripts", "cdk.mjs").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOLDFAST_JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HOLDFAST_CLASS_PATH", System.getProperty("java.class.path"));
    builder.environment().put("HOLDFAST_ROOT", root.toString());
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  @Test
  void theStacksAreMadeAndNothingIsWrongWithThem() throws IOException, InterruptedException {
    Path made = Synthesis.temporary("command-line");

    Outcome synth =
        cdk(Synthesis.stubs(), "synth", "--quiet", "--output", made.toString(), "-c", "stage=prod");

    assertThat(synth.code()).as(synth.output()).isZero();
    assertThat(synth.output()).doesNotContainIgnoringCase("warning");
    for (String part : List.of("data", "api", "edge", "firewall")) {
      assertThat(Files.exists(made.resolve("holdfast-prod-" + part + ".template.json")))
          .as(part)
          .isTrue();
    }
  }

  @Test
  void whatIsWrongWithTheSettingsIsSaidWithoutATrace() throws IOException, InterruptedException {
    Outcome synth =
        cdk(
            Synthesis.stubs(),
            "synth",
            "--output",
            Synthesis.temporary("command-line").toString(),
            "-c",
            "stage=Production");

    assertThat(synth.code()).isNotZero();
    assertThat(synth.output())
        .contains("stage has to be 12 lower-case letters")
        .doesNotContain("Exception", "\tat ");
  }
}
